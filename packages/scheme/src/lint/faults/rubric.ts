import type { MethodOf } from '../../schema.ts'
import type { Fault } from './fault.ts'

export function rubricFault({ levels }: MethodOf<'rubric'>): Fault | undefined {
  const twice = levels.findIndex(({ level }, k) => levels.findIndex((one) => one.level === level) < k)
  return twice < 0
    ? undefined
    : { path: `.levels[${twice}].level`, zh: '档次编号重复', en: 'This level stands here twice' }
}
