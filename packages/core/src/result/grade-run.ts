import { gradeSubjects, headGrades, memberQuota, type RankedSubject } from '@plumbline/scoring'
import type { Scheme } from '@plumbline/scheme'
import type { Context } from '../context.ts'
import {
  partNames,
  readFrozenDecisions,
  readFrozenHistory,
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
  const grading = gradeSubjects({
    scheme,
    ranked,
    decisions,
    honours,
    groups: groupsOf(roster),
    quotas: new Map(unitQuotas.map(({ unitId, share }) => [unitId, share])),
  })
  const { graded } = grading
  const { heads, refused } = headGrades({ scheme, graded, overrides })
  const sizes = new Map(roster.map(({ unitId, members }) => [unitId, members ?? null]))
  const quotas = graded.flatMap((unit) => {
    const members = sizes.get(unit.subject) ?? null
    return memberQuota({ scheme, unit, period: manifest.period, honours, history, members }) ?? []
  })
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
