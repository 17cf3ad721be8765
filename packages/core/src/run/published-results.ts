import type { ResultOf } from '@plumbline/scheme'
import { publish } from '@plumbline/scoring'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { readMemberNames } from '../member/index.ts'
import { isPublished } from '../period/rules.ts'
import type { Period } from '../period/schema.ts'
import { periods } from '../period/store.ts'
import { schemes } from '../scheme/store.ts'
import type { Source } from '../submission/schema.ts'
import { found } from '../table/tenant-table.ts'
import { FrozenRun, SealedPlaces } from './inputs.ts'
import { needPart, partNames } from './objects.ts'
import { ClassScores } from './scores.ts'

/** What is read of a run that may have been sealed by an older engine: no more than what is taken from it. */
const SealedClasses = z.object(FrozenRun.pick({ classes: true }).shape)
const SealedScores = z.object({
  ...ClassScores.pick({ boards: true, indicators: true }).shape,
  subjects: z.array(
    z.object(
      ClassScores.shape.subjects.element.pick({ unitId: true, total: true, boards: true, attained: true })
        .shape,
    ),
  ),
})
type SealedScores = z.infer<typeof SealedScores>

/** One published result of another assessment. */
export interface PublishedResult {
  source: Source
  /** As published, '88.50'; undefined where the unit has no such score. In whatever class it was then. */
  figure(unitId: string, of: ResultOf['of']): string | undefined
}

type Own = { subject: SealedScores['subjects'][number] } & Pick<SealedScores, 'boards' | 'indicators'>

const byUnit = (classes: readonly SealedScores[]): Map<string, Own> =>
  new Map(
    classes.flatMap(({ boards, indicators, subjects }) =>
      subjects.map((subject) => [subject.unitId, { subject, boards, indicators }]),
    ),
  )

/** A board's or an indicator's score, or without `of` the total. */
function pointsOf({ subject, boards, indicators }: Own, of: ResultOf['of']): number | null | undefined {
  if (of === undefined) return subject.total
  const board = boards.indexOf(of)
  return board >= 0 ? subject.boards[board] : subject.attained[indicators.indexOf(of)]
}

type Part = { runId: string; classes: readonly { class: string }[] }

/** What each unit's total and its parts were published from. */
async function readSealed(ctx: Context, { runId, classes }: Part) {
  const scores = classes.map((one) =>
    needPart(ctx, { runId, name: partNames.scores(one.class) }, SealedScores),
  )
  const { places } = await needPart(ctx, { runId, name: partNames.places }, SealedPlaces)
  const totals = new Map(places.map(({ unitId, published }) => [unitId, published]))
  return { totals, units: byUnit(await Promise.all(scores)) }
}

/** Undefined while nothing is published: what is only computed or proposed is nobody's result yet. */
export async function readPublishedResult(
  ctx: Context,
  at: { schemeId: string; period: string },
): Promise<PublishedResult | undefined> {
  const period = await periods(ctx).get(at.schemeId, at.period)
  if (!period?.runId || !isPublished(period)) return undefined
  const { runId } = period
  const scheme = found(await schemes(ctx).version(at.schemeId, period.schemeVersion)).document
  const manifest = await needPart(ctx, { runId, name: partNames.manifest }, SealedClasses)
  const { totals, units } = await readSealed(ctx, { runId, classes: manifest.classes })
  const source = await sourceOf(ctx, { ...period, runId }, scheme.title)
  return {
    source,
    figure(unitId, of) {
      // As it was ranked and shown: linking with the unit above comes after the scores.
      const total = of === undefined ? totals.get(unitId) : undefined
      if (total !== undefined) return total ?? undefined
      const own = units.get(unitId)
      const points = own && pointsOf(own, of)
      return points === undefined || points === null ? undefined : publish(points, scheme.rounding)
    },
  }
}

/** Who published it, when, and what of. */
async function sourceOf(
  ctx: Context,
  { schemeId, period, runId, publishedBy = '', publishedAt, openedAt }: Period & { runId: string },
  title: NonNullable<Source['result']>['title'],
): Promise<Source> {
  const names = await readMemberNames(ctx)
  const byName = names.find(({ memberId }) => memberId === publishedBy)?.name ?? ''
  const result = { schemeId, title, period, runId }
  return { kind: 'result', by: publishedBy, byName, at: publishedAt ?? openedAt, result }
}
