import {
  getTenant,
  isPublished,
  periods,
  readDetails,
  readGivenLights,
  readRanking,
  readScores,
  schemes,
  runs,
  units,
  type ClassScores,
  type Context,
  type GivenLight,
  type RankingPage,
  type Run,
  type RunAddress,
  type SubjectDetail,
  type Tenant,
  type Unit,
} from '@plumbline/core'
import { shiftPeriod, type Scheme } from '@plumbline/scheme'

/** All that a run's documents are written from. */
export interface Material {
  tenant: Tenant
  scheme: Scheme
  run: Run
  period: string
  pages: RankingPage[]
  /** Only the calculation sheet needs every score. */
  readScores: () => Promise<ClassScores[]>
  /** Only a trace needs every explanation. */
  readDetails: () => Promise<SubjectDetail[]>
  roster: Map<string, Unit>
  given: GivenLight[]
  givenBefore: GivenLight[]
}

export async function gatherMaterial(ctx: Context, at: RunAddress): Promise<Material> {
  const run = must(await runs(ctx).get(at))
  const [tenant, version, pages, given, roster, givenBefore] = await Promise.all([
    getTenant(ctx),
    schemes(ctx).version(at.schemeId, run.schemeVersion),
    readRanking(ctx, at),
    readGivenLights(ctx, at.runId),
    units(ctx).list(),
    givenLastTime(ctx, at),
  ])
  return {
    tenant,
    scheme: must(version).document,
    run,
    period: at.period,
    pages,
    readScores: () => readScores(ctx, at.runId),
    readDetails: () => readDetails(ctx, at.runId),
    roster: new Map(roster.map((unit) => [unit.unitId, unit])),
    given,
    givenBefore,
  }
}

async function givenLastTime(ctx: Context, at: RunAddress): Promise<GivenLight[]> {
  const before = await periods(ctx).get(at.schemeId, shiftPeriod(at.period, -1))
  // Places that were never published are nobody's to read, in no later document either.
  return before?.runId && isPublished(before) ? readGivenLights(ctx, before.runId) : []
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a run without its scheme or record')
  return value
}
