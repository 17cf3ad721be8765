import {
  gradeInTurn,
  headGrades,
  indicatorStandings,
  memberQuota,
  type GradedSubject,
  type IndicatorStandings,
  type RankedSubject,
} from '@plumbline/scoring'
import type { Scheme } from '@plumbline/scheme'
import { quotaIndicators } from '@plumbline/scheme/grades'
import type { Context } from '../context.ts'
import {
  partNames,
  readFrozenDecisions,
  readFrozenHistory,
  readIndicatorRanks,
  sealPart,
  type FrozenRoster,
  type FrozenRun,
} from '../run/index.ts'
import type { Grading, SealedGrades, UnusedDecision } from './grading.ts'

interface Ranked {
  scheme: Scheme
  manifest: FrozenRun
  /** Of every class. */
  ranked: readonly RankedSubject[]
  roster: FrozenRoster['subjects']
}

/** What a run's grades are, sealed. */
export interface RunGrades {
  digest: string
  sealed: SealedGrades
}

/** Who belongs to which unit: the one above, where there is exactly one. */
const groupsOf = (roster: Ranked['roster']): Map<string, string> =>
  new Map(
    roster.flatMap(({ unitId, parents = [] }) =>
      parents.length === 1 ? [[unitId, parents[0]!.unitId] as const] : [],
    ),
  )

const idOf = (one: object): string => ('id' in one ? String(one.id) : '')

/** Places on the indicators quotas go by; nothing is read where none are asked. */
async function standingsFor(
  ctx: Context,
  { scheme, manifest, ranked }: Pick<Ranked, 'scheme' | 'manifest' | 'ranked'>,
): Promise<IndicatorStandings> {
  const indicators = quotaIndicators(scheme)
  const ranks = indicators.length > 0 ? await readIndicatorRanks(ctx, manifest) : undefined
  const places = ranked.map(({ subject, class: group, rank }) => ({
    ...{ subject, group, rank },
    indicatorRanks: ranks?.get(subject) ?? {},
  }))
  return indicatorStandings({ period: manifest.period, places }, indicators)
}

/** Grades with what persons have decided, then what hangs on them; undefined where the scheme has none. They may be given over all classes together. */
export async function gradeRun(
  ctx: Context,
  { scheme, manifest, ranked, roster }: Ranked,
): Promise<RunGrades | undefined> {
  if (!scheme.grades) return undefined
  const [{ decisions, honours, overrides, unitQuotas = [] }, history] = await Promise.all([
    readFrozenDecisions(ctx, manifest),
    readFrozenHistory(ctx, manifest),
  ])
  const sizes = new Map(roster.map(({ unitId, members }) => [unitId, members ?? null]))
  const standings = await standingsFor(ctx, { scheme, manifest, ranked })
  const quotaOf = (unit: GradedSubject) => {
    const members = sizes.get(unit.subject) ?? null
    return memberQuota({ scheme, unit, period: manifest.period, honours, history, members, standings })
  }
  const input = {
    scheme,
    ranked,
    decisions,
    honours,
    groups: groupsOf(roster),
    quotas: new Map(unitQuotas.map(({ unitId, share }) => [unitId, share])),
  }
  const { quotas, ...grading } = gradeInTurn(input, quotaOf)
  const { graded } = grading
  const { heads, refused } = headGrades({ scheme, graded, overrides })
  const unused: UnusedDecision[] = [
    ...grading.unused.map(({ decision, reason }) => ({ decisionId: idOf(decision), reason })),
    ...grading.unusedHonours.map(({ honour, reason }) => ({ decisionId: idOf(honour), reason })),
    ...refused.map(({ override, reason }) => ({ decisionId: idOf(override), reason })),
  ]
  const sealed: SealedGrades = {
    graded,
    ...(scheme.memberQuotas && { quotas }),
    ...(scheme.heads && { heads }),
    unused: unused.toSorted((a, b) => (a.decisionId < b.decisionId ? -1 : 1)),
  }
  return { digest: await sealPart(ctx, manifest.runId, partNames.grades, sealed), sealed }
}

/** Unit → what its card shows of its grade. */
export function gradingsOf({ graded, quotas = [], heads }: SealedGrades): ReadonlyMap<string, Grading> {
  const quotaOf = new Map(quotas.map((quota) => [quota.subject, quota]))
  const headsOf = Map.groupBy(heads ?? [], ({ subject }) => subject)
  return new Map(
    graded.map(({ subject, place, of, barredRoles, steps }) => {
      const quota = quotaOf.get(subject)
      const own = { place, of, barredRoles, steps, ...(quota && { quota }) }
      return [subject, { ...own, ...(heads && { heads: headsOf.get(subject) ?? [] }) }]
    }),
  )
}
