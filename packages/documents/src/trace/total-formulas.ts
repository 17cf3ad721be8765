import type { Trace } from '@plumbline/core/schemas'
import { noScore } from './group-formula.ts'

/** A place, 1 the best, as the scheme counts ties; `all` is the column, `share` one over how many have the same (for dense). */
export function placeFormula(
  ties: Trace['ranking']['ties'],
  { own, all, share }: { own: string; all: string; share: string },
): string {
  const rank = `RANK(${own},${all})`
  const more = `(COUNTIF(${all},${own})-1)`
  const places = {
    min: rank,
    max: `${rank}+${more}`,
    average: `${rank}+${more}/2`,
    dense: `ROUND(SUMPRODUCT((${all}>${own})*${share}),0)+1`,
  }
  return `IF(ISNUMBER(${own}),${places[ties]},"${noScore}")`
}

export const shareFormula = ({ own, all }: { own: string; all: string }) =>
  `IF(ISNUMBER(${own}),1/COUNTIF(${all},${own}),0)`

/** Nothing is computed on without a number. */
export const ifNumbers = (cells: readonly string[], formula: string) =>
  `IF(COUNT(${cells.join(',')})=${cells.length},${formula},"${noScore}")`

/** Both the same number, or the same dash. */
const same = (a: string, b: string, within: string) =>
  `IF(COUNT(${a},${b})=2,ABS(${a}-${b})<${within},${a}=${b})`

export const checkFormula = (pairs: readonly (readonly [a: string, b: string, within: string])[]) =>
  `IF(AND(${pairs.map(([a, b, within]) => same(a, b, within)).join(',')}),"一致","不一致")`
