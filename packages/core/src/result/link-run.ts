import { linkTotals, type LinkedScore } from '@plumbline/scoring'
import type { Scheme } from '@plumbline/scheme'
import type { Context } from '../context.ts'
import {
  ClassScores,
  FrozenRoster,
  needPart,
  partNames,
  rankableScores,
  type FrozenRun,
} from '../run/index.ts'
import type { RowLink } from './schema.ts'

interface Linked {
  total: number | null
  link?: RowLink
}

type Subject = FrozenRoster['subjects'][number]

/** What 挂钩 makes of the totals of a run, by unit; nothing where the scheme has none. A class's parts are let go before the next is read. */
export async function linkRun(
  ctx: Context,
  scheme: Scheme,
  { runId, manifest }: { runId: string; manifest: Pick<FrozenRun, 'classes'> },
): Promise<ReadonlyMap<string, Linked>> {
  if (!scheme.cascade) return new Map()
  const subjects: Pick<Subject, 'unitId' | 'parents'>[] = []
  const scores: ReturnType<typeof rankableScores> = []
  for (const { class: id } of manifest.classes) {
    const frozen = await needPart(ctx, { runId, name: partNames.inputs(id) }, FrozenRoster)
    subjects.push(...frozen.subjects.map(({ unitId, parents = [] }) => ({ unitId, parents })))
    scores.push(...rankableScores(await needPart(ctx, { runId, name: partNames.scores(id) }, ClassScores)))
  }
  return linkScores(scheme, subjects, scores)
}

function linkScores(
  scheme: Scheme,
  subjects: readonly Pick<Subject, 'unitId' | 'parents'>[],
  scores: ReturnType<typeof rankableScores>,
): ReadonlyMap<string, Linked> {
  const above = subjects.flatMap(({ parents = [] }) => parents)
  const names = new Map(above.map(({ unitId, name }) => [unitId, name]))
  const known = new Set(scores.map(({ subject }) => subject))
  // A unit above that is not assessed here, or no longer, has no total in this run.
  const others = [...names.keys()]
    .filter((unitId) => !known.has(unitId))
    .map((subject) => ({ subject, class: '', total: null }))
  const parents = new Map(
    subjects.map(({ unitId, parents: over = [] }) => [
      unitId,
      over.map((parent) => ({ subject: parent.unitId, months: parent.months })),
    ]),
  )
  const linked = linkTotals({ scheme, scores: [...scores, ...others], parents })
  const nameOf = (unitId: string) => names.get(unitId) ?? { zh: unitId, en: unitId }
  return new Map(linked.map((one) => [one.subject, { total: one.total, ...linkOf(one, nameOf) }]))
}

function linkOf(
  { link, reason }: LinkedScore,
  nameOf: (unitId: string) => RowLink['parents'][number]['name'],
): { link?: RowLink } {
  if (!link) return {}
  const { parents, ...rest } = link
  const named = parents.map(({ subject: unitId, ...parent }) => ({ unitId, name: nameOf(unitId), ...parent }))
  return { link: { ...rest, parents: named, ...(reason && { reason }) } }
}
