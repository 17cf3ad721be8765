import type { MethodOf } from '../../schema.ts'
import type { Fault } from './fault.ts'

export function efficacyFault(method: MethodOf<'efficacy'>): Fault | undefined {
  const { ends, satisfactory, unacceptable, floor = -Infinity, cap = Infinity } = method
  const path = satisfactory === undefined ? '.satisfactory' : '.unacceptable'
  if (floor >= cap) return { path: '.floor', zh: '最低分应小于最高分', en: 'The floor must be below the cap' }
  if (ends === 'class') {
    return satisfactory === undefined && unacceptable === undefined
      ? undefined
      : {
          path: satisfactory === undefined ? '.unacceptable' : '.satisfactory',
          zh: '两端取自同类时，不写满意值和不允许值',
          en: 'With the ends of the class, write no values of your own',
        }
  }
  if (satisfactory === undefined || unacceptable === undefined)
    return { path, zh: '要写满意值和不允许值', en: 'Write satisfactory and unacceptable' }
  return satisfactory === unacceptable
    ? { path, zh: '满意值与不允许值不应相等', en: 'Satisfactory and unacceptable must differ' }
    : undefined
}
