import type { MethodOf } from '../../schema.ts'
import type { Fault } from './fault.ts'

export function standardsFault({ values }: MethodOf<'standards'>): Fault | undefined {
  const way = Math.sign(values[4] - values[0])
  const orderly = values.every((value, k) => k === 0 || Math.sign(value - values[k - 1]!) === way)
  return orderly && way !== 0
    ? undefined
    : {
        path: '.values',
        zh: '五档标准值应从优秀到较差依次递减（越大越好）或递增（越小越好）',
        en: 'From excellent to poor the five values must fall (more is better) or rise (less is better)',
      }
}
