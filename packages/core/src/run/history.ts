import { Code, historyNeeded, Light, plainRules, shiftPeriod, type Scheme } from '@plumbline/scheme'
import { rankWithin, type HistoryPeriod } from '@plumbline/scoring'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { isPublished } from '../period/rules.ts'
import { periods } from '../period/store.ts'
import { FrozenRun, SealedPlaces } from './inputs.ts'
import { needPart, needSealed, partNames, sealPart } from './objects.ts'
import type { RunAddress } from './schema.ts'
import { ClassScores } from './scores.ts'

const Rank = z.number().nullable()

/** Earlier places that consequences look at, as they were published when the run was frozen; oldest first. */
export const FrozenHistory = z.strictObject({
  periods: z.array(
    z.strictObject({
      period: z.string(),
      places: z.array(
        z.strictObject({
          subject: z.string(),
          group: Code,
          rank: Rank,
          total: Rank,
          light: Light.nullable(),
          grade: Code.nullable(),
          indicatorRanks: z.record(z.string(), Rank).optional(),
        }),
      ),
    }),
  ),
})

/** No more of a run's scores than places on indicators need; an older engine may have sealed less. */
const Attained = z.object({
  indicators: ClassScores.shape.indicators,
  subjects: z.array(
    z.object(ClassScores.shape.subjects.element.pick({ unitId: true, attained: true }).shape),
  ),
})

/** Whether places on single indicators are asked for: of this period, or of those before as well. */
export function asksIndicators({ consequences = [] }: Scheme): { now: boolean; before: boolean } {
  const rules = consequences.flatMap(plainRules)
  const before = rules.some((rule) => rule.kind === 'improved' && rule.criterion === 'indicators')
  return { before, now: before || rules.some((rule) => 'indicator' in rule && rule.indicator !== undefined) }
}

type Ranks = Map<string, Record<string, number | null>>

function ranksIn({ indicators, subjects }: z.infer<typeof Attained>): Ranks {
  const columns = indicators.map((_, column) =>
    rankWithin(
      subjects.map(({ attained }) => attained[column] ?? null),
      'up',
      'min',
    ),
  )
  return new Map(
    subjects.map(({ unitId }, row) => [
      unitId,
      Object.fromEntries(indicators.map((id, column) => [id, columns[column]![row] ?? null])),
    ]),
  )
}

/** Unit → its place on each indicator in its class. */
export async function readIndicatorRanks(
  ctx: Context,
  { runId, classes }: { runId: string; classes: readonly { class: string }[] },
): Promise<Ranks> {
  const parts = await Promise.all(
    classes.map((one) => needPart(ctx, { runId, name: partNames.scores(one.class) }, Attained)),
  )
  return new Map(parts.flatMap((part) => [...ranksIn(part)]))
}

/** Unit → what it attained on each of these indicators. */
export async function readAttained(
  ctx: Context,
  { runId, classes }: { runId: string; classes: readonly { class: string }[] },
  asked: readonly string[],
): Promise<Ranks> {
  const parts = await Promise.all(
    classes.map((one) => needPart(ctx, { runId, name: partNames.scores(one.class) }, Attained)),
  )
  return new Map(
    parts.flatMap(({ indicators, subjects }) =>
      subjects.map(({ unitId, attained }) => [
        unitId,
        Object.fromEntries(asked.map((id) => [id, attained[indicators.indexOf(id)] ?? null])),
      ]),
    ),
  )
}

const Classes = z.object(FrozenRun.pick({ classes: true }).shape)

/** One earlier period; undefined where nothing is published, or was sealed before classes were kept with places. */
async function publishedPeriod(
  ctx: Context,
  at: { schemeId: string; period: string },
  withIndicators: boolean,
): Promise<HistoryPeriod | undefined> {
  const period = await periods(ctx).get(at.schemeId, at.period)
  if (!period?.runId || !isPublished(period)) return undefined
  const { runId } = period
  const { places } = await needPart(ctx, { runId, name: partNames.places }, SealedPlaces)
  const ranks = withIndicators
    ? await readIndicatorRanks(ctx, {
        runId,
        ...(await needPart(ctx, { runId, name: partNames.manifest }, Classes)),
      })
    : undefined
  const known = places.flatMap(({ unitId, class: group, rank, total, light, grade }) => {
    if (group === undefined) return []
    const own = {
      subject: unitId,
      group,
      rank,
      total: total ?? null,
      light: light ?? null,
      grade: grade ?? null,
    }
    const indicatorRanks = ranks?.get(unitId)
    return [indicatorRanks ? { ...own, indicatorRanks } : own]
  })
  return known.length > 0 ? { period: at.period, places: known } : undefined
}

/** Quotas of members may ask for a grade held several periods running. */
function periodsAsked(scheme: Scheme, period: string): string[] {
  const streaks = (scheme.memberQuotas?.rules ?? []).map(({ when }) =>
    when.kind === 'streak' ? when.times - 1 : 0,
  )
  const back = Math.max(0, ...streaks)
  const byQuotas = Array.from({ length: back }, (_, k) => shiftPeriod(period, k - back))
  const byConsequences = historyNeeded(scheme, period)
  return byQuotas.length > byConsequences.length ? byQuotas : byConsequences
}

/** Seals what consequences and quotas look back to, so that a run that is resumed proposes the same; its digest, or undefined where nothing looks back. */
export async function freezeHistory(
  ctx: Context,
  scheme: Scheme,
  at: RunAddress,
): Promise<string | undefined> {
  const asked = periodsAsked(scheme, at.period)
  if (!scheme.consequences && asked.length === 0) return undefined
  const { before } = asksIndicators(scheme)
  const found = await Promise.all(
    asked.map((period) => publishedPeriod(ctx, { schemeId: at.schemeId, period }, before)),
  )
  return sealPart(ctx, at.runId, partNames.history, { periods: found.filter((one) => one !== undefined) })
}

/** What was frozen; none where the run was sealed without. */
export async function readFrozenHistory(
  ctx: Context,
  { runId, history: digest }: Pick<FrozenRun, 'runId' | 'history'>,
): Promise<HistoryPeriod[]> {
  if (digest === undefined) return []
  return (await needSealed(ctx, { runId, name: partNames.history, digest }, FrozenHistory))
    .periods as HistoryPeriod[]
}
