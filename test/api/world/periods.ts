import {
  closePeriod,
  failRun,
  importSubmissions,
  openPeriod,
  proposeResult,
  publishResult,
  type Run,
} from '@plumbline/core'
import type { Jurisdiction } from './found.ts'
import { figuresOf, outsideFiguresOf, townScheme } from './scheme.ts'

const schemeId = townScheme.id
/** Far enough away that the calendar never closes it while a test looks. */
const farAway = '2099-01-01T00:00:00.000Z'

export async function openMonth({ system }: Jurisdiction, period: string): Promise<void> {
  await openPeriod(system, { schemeId, period, last: true, dueAt: farAway, closesAt: farAway })
}

/** Opened, every town's figures brought in, closed: the run has started when this returns. */
export async function closeMonth(jurisdiction: Jurisdiction, period: string): Promise<Run> {
  await openMonth(jurisdiction, period)
  const units = jurisdiction.units.map(({ unitId }, seed) => ({
    unitId,
    cells: [...figuresOf(seed), ...outsideFiguresOf(seed)],
  }))
  await importSubmissions(jurisdiction.as('office'), { schemeId, period, fileName: `${period}.xlsx`, units })
  return closePeriod(jurisdiction.system, { schemeId, period })
}

/** A month whose run gave up: the state that a restart is for. */
export async function failMonth(jurisdiction: Jurisdiction, period: string): Promise<Run> {
  await openMonth(jurisdiction, period)
  const neverStarted = { ...jurisdiction.system, runs: { start: async () => undefined } }
  const { runId } = await closePeriod(neverStarted, { schemeId, period })
  return failRun(neverStarted, { schemeId, period, runId, failure: 'cut off' })
}

export async function proposeMonth(jurisdiction: Jurisdiction, period: string): Promise<void> {
  await proposeResult(jurisdiction.as('office'), { schemeId, period })
}

export async function publishMonth(jurisdiction: Jurisdiction, period: string): Promise<void> {
  await proposeMonth(jurisdiction, period)
  await publishResult(jurisdiction.as('approver'), { schemeId, period })
}
