import {
  acceptSubmission,
  closePeriod,
  importSubmissions,
  openPeriod,
  proposeResult,
  publishResult,
  saveDraft,
  submitSubmission,
  type CellInput,
  type Run,
} from '@plumbline/core'
import type { Founded } from './found-tenant.ts'

/** What a unit of the small scheme enters: output, trade, complaints. null = stated 「—」. */
export type Figures = readonly [ytd: string | null, amount: string | null, count: string | null]

export const cellsOf = ([ytd, amount, count]: Figures): CellInput[] => [
  { indicator: 'gdp', field: 'ytd', value: ytd },
  { indicator: 'trade', field: 'amount', value: amount },
  { indicator: 'complaints', field: 'count', value: count },
]

/** Six units in a plain order, the first of each class best. */
export const plainMonth: Record<string, Figures> = {
  t1: ['100', '300', '1'],
  t2: ['90', '200', '2'],
  t3: ['80', '100', '3'],
  p1: ['70', '30', '4'],
  p2: ['60', '20', '5'],
  p3: ['50', '10', '6'],
}

const address = (founded: Founded, period: string) => ({ schemeId: founded.schemeId, period })

/** By hand and as a clerk would: draft, submit; then the office accepts. */
export async function enterUnit(
  founded: Founded,
  at: { period: string; code: string },
  figures: Figures,
): Promise<void> {
  const clerk = founded.as('clerk', [at.code])
  const place = { ...address(founded, at.period), unitId: founded.unit(at.code).unitId }
  const draft = await saveDraft(clerk, { ...place, version: 0, cells: cellsOf(figures) })
  const submitted = await submitSubmission(clerk, { ...place, version: draft.version })
  await acceptSubmission(founded.as('office'), { ...place, version: submitted.version })
}

/** Opens a month and brings in everybody's figures in one file. */
export async function fillMonth(
  founded: Founded,
  period: string,
  figures: Record<string, Figures> = plainMonth,
): Promise<void> {
  await openPeriod(founded.as('office'), { ...address(founded, period) })
  const units = Object.entries(figures).map(([code, own]) => ({
    unitId: founded.unit(code).unitId,
    cells: cellsOf(own),
  }))
  await importSubmissions(founded.as('office'), {
    ...address(founded, period),
    fileName: `${period}.xlsx`,
    units,
  })
}

export async function runMonth(
  founded: Founded,
  period: string,
  figures?: Record<string, Figures>,
): Promise<Run> {
  await fillMonth(founded, period, figures)
  return closePeriod(founded.as('office'), address(founded, period))
}

export async function publishMonth(
  founded: Founded,
  period: string,
  figures?: Record<string, Figures>,
): Promise<Run> {
  const run = await runMonth(founded, period, figures)
  await proposeResult(founded.as('office'), address(founded, period))
  await publishResult(founded.as('approver'), address(founded, period))
  return run
}
