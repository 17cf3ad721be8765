import { periodsNeeded, shiftPeriod, yearOfPeriod, type Scheme } from '@plumbline/scheme'
import type { Context } from '../context.ts'
import { isPublished } from '../period/rules.ts'
import { periods } from '../period/store.ts'
import type { Submission } from '../submission/schema.ts'
import { submissions, type Entered } from '../submission/store.ts'
import type { UnitTargets } from '../target/schema.ts'
import { targets } from '../target/store.ts'
import { SealedPlaces } from './inputs.ts'
import { partNames, readPart } from './objects.ts'
import type { RunAddress } from './schema.ts'
import { takeResults, type TakenResults } from './taken-results.ts'

export type Figures = Pick<Submission, 'cells' | 'sources'>

/** What stands in the tables at the moment a run is frozen. */
export interface Material {
  /** period → unit → its accepted figures, then what came from outside */
  entered: Map<string, Map<string, Figures[]>>
  /** year → unit → 'indicator.field' → value: this year's, and of the years looked back to those that have any */
  targets: Map<string, Map<string, Map<string, string>>>
  /** What other assessments have published. */
  results: TakenResults
  previous: Map<string, { rank: number | null; trend: (number | null)[] }>
}

export async function gatherMaterial(ctx: Context, scheme: Scheme, at: RunAddress): Promise<Material> {
  const needed = periodsNeeded(scheme, at.period)
  const years = [...new Set(needed.map(yearOfPeriod))]
  const [lists, yearTargets, previous, results] = await Promise.all([
    Promise.all(needed.map((period) => submissions(ctx).list(at.schemeId, period))),
    Promise.all(years.map((year) => targets(ctx).list(at.schemeId, year))),
    previousPlaces(ctx, at),
    takeResults(ctx, scheme, needed),
  ])
  return {
    entered: new Map(needed.map((period, index) => [period, countedOf(lists[index])])),
    targets: new Map(
      years
        .map((year, index) => [year, targetsOf(yearTargets[index])] as const)
        .filter(([year, byUnit]) => year === yearOfPeriod(at.period) || byUnit.size > 0),
    ),
    previous,
    results,
  }
}

const targetsOf = (all: readonly UnitTargets[] = []) =>
  new Map(
    all.map((one) => [
      one.unitId,
      new Map(one.values.map((cell) => [`${cell.indicator}.${cell.field}`, cell.value])),
    ]),
  )

/** Own figures count once accepted; what came from outside was never anybody's to accept. */
const countedOf = (entered: Entered = { own: [], external: [] }): Map<string, Figures[]> =>
  Map.groupBy(
    [...entered.own.filter((one) => one.status === 'accepted'), ...entered.external],
    (one) => one.unitId,
  )

/** A place that was never published is nobody's to be compared with: it stays out, and what was published before it stands. */
async function previousPlaces(ctx: Context, at: RunAddress): Promise<Material['previous']> {
  const before = await periods(ctx).get(at.schemeId, shiftPeriod(at.period, -1))
  if (!before?.runId) return new Map()
  const sealed = await readPart(ctx, { runId: before.runId, name: partNames.places }, SealedPlaces)
  return new Map(
    (sealed?.places ?? []).map(({ unitId, rank, trend }) => [
      unitId,
      isPublished(before) ? { rank, trend } : { rank: null, trend: [...trend.slice(0, -1), null] },
    ]),
  )
}
