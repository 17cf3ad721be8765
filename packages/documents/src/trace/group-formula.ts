import type { TraceGroup } from '@plumbline/core/schemas'
import { partsOf, type Part, type Placed } from './trace-places.ts'

/** What stands where there is no score, and where an indicator that must not be missing is. */
export const noScore = '—'
const blocked = '缺项'
/** Above an indicator that must not be missing, on 权重. */
export const mustHave = '不可缺'

const sumOf = (parts: readonly Part[], term: (part: Part) => string) => parts.map(term).join('+')

/** The weight of what is there, which the others share out. */
export const carriedFormula = (placed: Placed, group: TraceGroup, row: number): string =>
  sumOf(partsOf(placed, group), (part) => `SUMPRODUCT(ISNUMBER(${part.scores(row)})*${part.weights(row)})`)

/** How many that carry weight stand as the comparison says. */
const count = (parts: readonly Part[], row: number, comparison: string) =>
  sumOf(parts, (part) => `SUMPRODUCT((${part.scores(row)}${comparison})*(${part.shares(row)}>0))`)

function blockedFormula(parts: readonly Part[], row: number): string {
  return sumOf(parts, (part) =>
    part.isLeaves
      ? `SUMPRODUCT((${part.weights('$3')}="${mustHave}")*(${part.weights(row)}>0)*(1-ISNUMBER(${part.scores(row)})))`
      : `SUMPRODUCT((${part.scores(row)}="${blocked}")*(${part.weights(row)}>0))`,
  )
}

/** Σ share × score; e to the sum of share × ln score; 1 over the sum of share ÷ score. Below zero the last two have none, and zero makes them zero. */
function meanFormula(parts: readonly Part[], aggregate: TraceGroup['aggregate'], row: number): string {
  if (aggregate === 'arithmetic')
    return `ROUND(${sumOf(parts, (part) => `SUMPRODUCT(${part.scores(row)},${part.shares(row)})`)},8)`
  const sum = sumOf(parts, (part) => `SUM(${part.means(row)})`)
  const mean = aggregate === 'geometric' ? `EXP(${sum})` : `1/(${sum})`
  return `IF(${count(parts, row, '<0')}>0,"${noScore}",IF(${count(parts, row, '=0')}>0,0,ROUND(${mean},8)))`
}

/** The score of a board, or of all boards, from the cells of what it is made of. */
export function groupFormula(placed: Placed, group: TraceGroup, row: number): string {
  const parts = partsOf(placed, group)
  const { aggregate } = group
  const carried = sumOf(parts, (part) => `SUM(${part.shares(row)})`)
  const mean = `IF(${carried}=0,"${noScore}",${meanFormula(parts, aggregate, row)})`
  const mayBlock = placed.leaves.some(({ blocks }) => blocks)
  return mayBlock ? `IF(${blockedFormula(parts, row)}>0,"${blocked}",${mean})` : mean
}
