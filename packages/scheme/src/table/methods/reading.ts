import type { Indicator, PartMethod } from '../../schema.ts'
import type { Listener } from '../read/figure-words.ts'

/** A method as its words say it, and the way the words say it rewards where they do. */
export interface Reading<M = PartMethod> {
  method: M
  direction?: Indicator['direction']
}

/** Words of `describeMethod` → the method, or nothing. Whoever calls it says the method again and compares. */
export type ReadWords = (words: string, listen: Listener) => Reading | undefined

/** A number as it is printed. */
export const num = '(-?\\d+(?:\\.\\d+)?(?:e[+-]\\d+)?)'

export const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text)

/** '120' points → 1.2 as a factor. */
export const factorOf = (percent: string): number => Number((Number(percent) / 100).toFixed(8))

/** Only what is there: keys without a value are left out. */
export const given = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
