import {
  closePeriod,
  importSubmissions,
  openPeriod,
  proposeResult,
  publishResult,
  saveDraft,
  submitSubmission,
} from '@plumbline/core'
import { allIndicators, periodDates } from '@plumbline/scheme'
import type { DemoPeriod } from '../demo-data/index.ts'
import type { Founded } from './found.ts'

type WithScheme = Founded & { scheme: NonNullable<Founded['scheme']> }

const hours = (instant: string, count: number) =>
  new Date(Date.parse(instant) + count * 3_600_000).toISOString()

const cellsByUnit = ({ units }: Founded, { rows }: DemoPeriod) =>
  [...Map.groupBy(rows, (row) => row.unitCode)].map(([code, own]) => ({
    unitId: units.get(code)?.unitId ?? '',
    code,
    cells: own.map(({ indicator, field, value }) => ({ indicator, field, value })),
  }))

/** A month of history up to its closing: opened, brought in by the evaluation office, closed by the calendar. */
export async function enterHistory(founded: WithScheme, month: DemoPeriod): Promise<void> {
  const at = { schemeId: founded.scheme.id, period: month.period }
  const { opens, due, closes } = periodDates(month.period, founded.scheme.calendar)
  const last =
    founded.jurisdiction.openPeriod === null && month.period === founded.jurisdiction.lastClosedPeriod
  await openPeriod(founded.calendar(opens), { ...at, last })
  const units = cellsByUnit(founded, month).map(({ unitId, cells }) => ({ unitId, cells }))
  await importSubmissions(founded.as('office', due), { ...at, fileName: `${month.period}.xlsx`, units })
  await closePeriod(founded.calendar(closes), at)
}

/** Two people publish it in the days after. */
export async function publishHistory(founded: WithScheme, period: string): Promise<void> {
  const at = { schemeId: founded.scheme.id, period }
  const { closes } = periodDates(period, founded.scheme.calendar)
  await proposeResult(founded.as('office', hours(closes, 24)), at)
  await publishResult(founded.as('approver', hours(closes, 48)), at)
}

const day = 24

/**
 * The thirteenth month: results from outside are there for everybody, most units are in, one has submitted, one is drafting, and the
 * demo clerk's unit has yet to begin.
 */
export async function enterOpenMonth(founded: WithScheme, month: DemoPeriod, now: string): Promise<void> {
  const at = { schemeId: founded.scheme.id, period: month.period }
  const { opens, due } = periodDates(month.period, founded.scheme.calendar)
  const natural = opens <= now && now < due
  await openPeriod(founded.calendar(now), {
    ...at,
    ...(natural ? {} : { dueAt: hours(now, 5 * day), closesAt: hours(now, 8 * day) }),
  })
  const [own, submitted, drafted] = [...founded.units.keys()]
  const waiting = [own, submitted, drafted]
  const all = cellsByUnit(founded, month)
  const isEntered = enteredByUnits(founded)
  const units = all
    .map(({ unitId, code, cells }) => ({
      unitId,
      cells: waiting.includes(code) ? cells.filter((cell) => !isEntered(cell)) : cells,
    }))
    .filter(({ cells }) => cells.length > 0)
  await importSubmissions(founded.as('office', now), { ...at, fileName: `${month.period}.xlsx`, units })
  for (const code of [submitted, drafted]) {
    const unit = all.find((one) => one.code === code)
    if (!unit) continue
    const draft = { ...at, unitId: unit.unitId, version: 0, cells: unit.cells.filter(isEntered) }
    const saved = await saveDraft(founded.as('office', now), draft)
    if (code === submitted)
      await submitSubmission(founded.as('office', now), {
        ...at,
        unitId: unit.unitId,
        version: saved.version,
      })
  }
}

/** Results from outside are the evaluation office's to bring, not the unit's to fill in. */
const enteredByUnits = ({ scheme }: WithScheme) => {
  const asked = new Set(
    allIndicators(scheme.boards).flatMap(({ indicator }) =>
      indicator.fields
        .filter((field) => field.source === 'submission')
        .map((field) => `${indicator.id}.${field.id}`),
    ),
  )
  return (cell: { indicator: string; field: string }) => asked.has(`${cell.indicator}.${cell.field}`)
}

export type { WithScheme }
