import type { Field, PeriodKind } from '../../schema.ts'

const kinds: [RegExp, PeriodKind][] = [
  [/半年/, 'half'],
  [/季/, 'quarter'],
  [/月/, 'month'],
  [/年/, 'year'],
]
const bases: [RegExp, Field['basis']][] = [
  [/累计/, 'ytd'],
  [/期末|时点|月末|季末|年末/, 'point'],
  [/本期|当期|当月|当季/, 'period'],
]

/** 每月（本年累计）: how often, and on what basis where it says only one. */
export function readFrequency(text: string): { period?: PeriodKind; basis?: Field['basis'] } {
  const said = text.normalize('NFKC').replace(/本年累计/g, '累计')
  const period = kinds.find(([words]) => words.test(said.replace(/[月季年]末/g, '')))?.[1]
  const basis = bases.filter(([words]) => words.test(said))
  return { ...(period ? { period } : {}), ...(basis.length === 1 ? { basis: basis[0]![1] } : {}) }
}
