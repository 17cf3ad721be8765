import { isEarlierVintage, vintages, type Vintage } from '@plumbline/scheme/walk'
import type { InputUsed } from '../types.ts'

/** One of the values that came in for a figure; without a vintage where none was stated. */
export interface Edition {
  vintage: Vintage | undefined
  value: string
}

/** The latest vintage stated among them. */
const latestOf = (editions: readonly Edition[]): Vintage | undefined =>
  vintages.findLast((one) => editions.some(({ vintage }) => vintage === one))

/**
 * The value that counts of several for one subject, field and period: that of the latest vintage. A value without a vintage takes no part in
 * that order: it may be older or newer than any of them and nobody can tell, so it must say the same as the one that counts. Undefined where
 * they contradict each other: two values of the same vintage, or one without. 预统计 92, 最终 95 → 95; 92 without a vintage, 最终 95 → none.
 */
export function countingValue(editions: readonly Edition[]): string | undefined {
  const latest = latestOf(editions)
  const counting = editions.filter(({ vintage }) => vintage === undefined || vintage === latest)
  const [value, other] = new Set(counting.map((one) => one.value))
  return other === undefined ? value : undefined
}

const order = (a: { vintage: Vintage; value: string }, b: typeof a) =>
  vintages.indexOf(a.vintage) - vintages.indexOf(b.vintage) || (a.value < b.value ? -1 : 1)

/** The vintage that counts and, oldest first, what it took the place of; nothing where no vintage was stated. */
export function vintageIn(editions: readonly Edition[] | undefined): Pick<InputUsed, 'vintage' | 'replaced'> {
  const latest = editions && latestOf(editions)
  if (!latest) return {}
  const replaced = editions
    .flatMap(({ vintage, value }) =>
      vintage && isEarlierVintage(vintage, latest) ? [{ vintage, value }] : [],
    )
    .sort(order)
  return { vintage: latest, ...(replaced.length > 0 && { replaced }) }
}
