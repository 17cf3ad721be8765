import { listPeriods } from './list-periods.ts'
import { readBeijingFacts } from './real/beijing-facts.ts'
import { readProvinceFacts } from './real/province-facts.ts'
import { modelJurisdiction } from './synthetic/model-jurisdiction.ts'
import type { DemoFact, DemoJurisdiction, DemoPeriod, DemoTarget } from './types.ts'

const realFacts: Record<string, () => DemoFact[]> = {
  beijing_air: readBeijingFacts,
  provinces: readProvinceFacts,
}

/** The closed periods in order, each with everything its units handed in and the results that came from outside. */
export function facts(jurisdiction: DemoJurisdiction): DemoPeriod[] {
  const periods = listPeriods(jurisdiction.firstPeriod, jurisdiction.lastClosedPeriod)
  const rowsOf = findRows(jurisdiction)
  return periods.map((period) => ({ period, rows: rowsOf(period) }))
}

/** What the clerks of the open month will enter; undefined where no month is open. */
export function openMonth(jurisdiction: DemoJurisdiction): DemoPeriod | undefined {
  const period = jurisdiction.openPeriod
  return period === null ? undefined : { period, rows: findRows(jurisdiction)(period) }
}

/** The year's targets, set by the evaluation office. */
export function targets(jurisdiction: DemoJurisdiction): DemoTarget[] {
  return modelJurisdiction(jurisdiction).targets
}

function findRows(jurisdiction: DemoJurisdiction): (period: string) => DemoFact[] {
  const read = realFacts[jurisdiction.key]
  if (!read) return modelJurisdiction(jurisdiction).rowsOf
  const byPeriod = Map.groupBy(read(), (row) => row.period)
  return (period) => byPeriod.get(period) ?? []
}
