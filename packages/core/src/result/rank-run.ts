import { gradeSubjects, publish, rankSubjects, type RankedSubject } from '@plumbline/scoring'
import type { Scheme } from '@plumbline/scheme'
import { requireSystem } from '../access/index.ts'
import type { Context } from '../context.ts'
import { digestOf } from '../digest.ts'
import {
  FrozenRoster,
  needManifest,
  needPart,
  partNames,
  rankableScores,
  recordPart,
  sealPart,
  type RunAddress,
} from '../run/index.ts'
import { ClassScores } from '../run/scores.ts'
import { schemes } from '../scheme/store.ts'
import { found } from '../table/tenant-table.ts'
import type { RankingPage, RankingRow } from './schema.ts'
import { rankingItem, rowsPerPage, unitResultItem } from './store.ts'

const monthsOfTrend = 12

/** Ranks every class from its sealed scores and keeps the result: a page of ranking is one item, a unit's month another. */
export async function rankRun(ctx: Context, at: RunAddress): Promise<void> {
  requireSystem(ctx)
  const manifest = await needManifest(ctx, at.runId)
  const scheme = found(await schemes(ctx).version(at.schemeId, manifest.schemeVersion)).document
  const classes: RankedClass[] = []
  for (const { class: classId } of manifest.classes) {
    const frozen = await needPart(ctx, { runId: at.runId, name: partNames.inputs(classId) }, FrozenRoster)
    const scores = await needPart(ctx, { runId: at.runId, name: partNames.scores(classId) }, ClassScores)
    classes.push({
      head: { ...at, class: classId, boards: scores.boards },
      ...rankClass(scheme, frozen, scores),
    })
  }
  const pages = withGrades(scheme, classes).flatMap(({ head, rows }) => paginate(head, rows))
  await ctx.table.putAll(
    'tenant',
    pages.flatMap((page) => [
      rankingItem(ctx, page),
      ...page.rows.map((row) => unitResultItem(ctx, page, row)),
    ]),
  )
  const places = pages.flatMap((page) =>
    page.rows.map(({ unitId, rank, trend }) => ({ unitId, rank, trend })),
  )
  await sealPart(ctx, at.runId, partNames.places, { places })
  await recordPart(ctx, at.runId, {
    step: 'rank',
    part: 'classes',
    parts: 1,
    digest: digestOf(pages.map(withoutRun)),
  })
}

/** The same inputs give the same digest in any run. */
const withoutRun = ({ runId: _runId, ...page }: RankingPage) => page

interface RankedClass {
  head: RunAddress & Pick<RankingPage, 'class' | 'boards'>
  ranked: RankedSubject[]
  rows: RankingRow[]
}

/** Grades may be given over all classes together, so they wait for the last class. */
function withGrades(scheme: Scheme, classes: readonly RankedClass[]): readonly RankedClass[] {
  if (!scheme.grades) return classes
  const ranked = classes.flatMap((one) => one.ranked)
  const { graded } = gradeSubjects({ scheme, ranked, decisions: [] })
  const grades = new Map(graded.map(({ subject, grade }) => [subject, grade]))
  return classes.map((one) => ({
    ...one,
    rows: one.rows.map((row) => ({ ...row, grade: grades.get(row.unitId) ?? null })),
  }))
}

function rankClass(
  scheme: Scheme,
  frozen: FrozenRoster,
  scores: ClassScores,
): Pick<RankedClass, 'ranked' | 'rows'> {
  const previous = frozen.subjects.map((subject) => ({ subject: subject.unitId, rank: subject.previousRank }))
  const subjects = new Map(frozen.subjects.map((subject) => [subject.unitId, subject]))
  const places = new Map(scores.subjects.map((score, index) => [score.unitId, index]))
  const ranked = rankSubjects({ scheme, scores: rankableScores(scores), previous })
  const rows = ranked.map((one) => {
    const index = places.get(one.subject) ?? 0
    const boards = (scores.subjects[index]?.boards ?? []).map((points) =>
      points === null ? null : publish(points, scheme.rounding),
    )
    return {
      ...rowOf(one, found(subjects.get(one.subject))),
      boards,
      chunk: Math.floor(index / scores.chunkSize),
    }
  })
  return { ranked, rows }
}

function rowOf(
  ranked: RankedSubject,
  subject: FrozenRoster['subjects'][number],
): Omit<RankingRow, 'boards' | 'chunk'> {
  const { subject: unitId, class: _class, ...rest } = ranked
  const trend = [...subject.trend, ranked.rank].slice(-monthsOfTrend)
  return { unitId, code: subject.code, name: subject.name, ...rest, grade: null, trend }
}

function paginate(
  head: RunAddress & Pick<RankingPage, 'class' | 'boards'>,
  rows: RankingRow[],
): RankingPage[] {
  const pages = Math.max(1, Math.ceil(rows.length / rowsPerPage))
  return Array.from({ length: pages }, (_, index) => ({
    ...head,
    page: index + 1,
    pages,
    count: rows.length,
    rows: rows.slice(index * rowsPerPage, (index + 1) * rowsPerPage),
  }))
}
