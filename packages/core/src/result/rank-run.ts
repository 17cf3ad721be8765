import { publish, rankSubjects, type Proposal, type RankedSubject } from '@plumbline/scoring'
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
import { gradeRun, gradingsOf, type RunGrades } from './grade-run.ts'
import { linkRun } from './link-run.ts'
import { pagesOf, proposeRun } from './propose-run.ts'
import { boardRanksOf, withOverall } from './overall.ts'
import type { RankingPage, RankingRow } from './schema.ts'
import { proposalItem, rankingItem, rowsPerPage, unitResultItem } from './store.ts'

const monthsOfTrend = 12

/** Links totals with those above, ranks every class from its sealed scores and keeps the result: a page of ranking is one item, a unit's month another. */
export async function rankRun(ctx: Context, at: RunAddress): Promise<void> {
  requireSystem(ctx)
  const manifest = await needManifest(ctx, at.runId)
  const scheme = found(await schemes(ctx).version(at.schemeId, manifest.schemeVersion)).document
  const linked = await linkRun(ctx, scheme, { runId: at.runId, manifest })
  const classes: RankedClass[] = []
  for (const { class: classId } of manifest.classes) {
    const frozen = await needPart(ctx, { runId: at.runId, name: partNames.inputs(classId) }, FrozenRoster)
    const scores = await needPart(ctx, { runId: at.runId, name: partNames.scores(classId) }, ClassScores)
    classes.push({
      head: { ...at, class: classId, boards: scores.boards },
      subjects: frozen.subjects,
      ...rankClass(scheme, { frozen, scores }, linked),
    })
  }
  const grades = await gradeRun(ctx, {
    scheme,
    manifest,
    ranked: classes.flatMap((one) => one.ranked),
    roster: classes.flatMap((one) => one.subjects),
  })
  const pages = withOverall(scheme, withGrades(classes, grades)).flatMap(({ head, rows }) =>
    paginate(head, rows),
  )
  const gradings = grades && gradingsOf(grades.sealed)
  const proposals = await proposeRun(ctx, { scheme, manifest, pages })
  await ctx.table.putAll('tenant', [
    ...pages.flatMap((page) => [
      rankingItem(ctx, page),
      ...page.rows.map((row) => unitResultItem(ctx, page, { ...row, grading: gradings?.get(row.unitId) })),
    ]),
    ...pagesOf(at, proposals ?? []).map((page) => proposalItem(ctx, page)),
  ])
  const places = pages.flatMap((page) =>
    page.rows.map(({ unitId, rank, trend, published, total, light, grade }) => ({
      ...{ unitId, rank, trend, published, class: page.class },
      ...{ total, light, grade },
    })),
  )
  await sealPart(ctx, at.runId, partNames.places, { places })
  await recordPart(ctx, at.runId, {
    step: 'rank',
    part: 'classes',
    parts: 1,
    digest: digestOf(digested(pages, proposals, grades)),
  })
}

function digested(
  pages: readonly RankingPage[],
  proposals: Proposal[] | undefined,
  grades: RunGrades | undefined,
) {
  const own = pages.map(withoutRun)
  if (!proposals && !grades) return own
  return { pages: own, ...(proposals && { proposals }), ...(grades && { grades: grades.digest }) }
}

/** The same inputs give the same digest in any run. */
const withoutRun = ({ runId: _runId, ...page }: RankingPage) => page

interface RankedClass {
  head: RunAddress & Pick<RankingPage, 'class' | 'boards'>
  subjects: FrozenRoster['subjects']
  ranked: RankedSubject[]
  rows: RankingRow[]
}

function withGrades(classes: readonly RankedClass[], grades: RunGrades | undefined): readonly RankedClass[] {
  if (!grades) return classes
  const gradeOf = new Map(grades.sealed.graded.map(({ subject, grade }) => [subject, grade]))
  return classes.map((one) => ({
    ...one,
    rows: one.rows.map((row) => ({ ...row, grade: gradeOf.get(row.unitId) ?? null })),
  }))
}

function rankClass(
  scheme: Scheme,
  { frozen, scores }: { frozen: FrozenRoster; scores: ClassScores },
  linked: Awaited<ReturnType<typeof linkRun>>,
): Pick<RankedClass, 'ranked' | 'rows'> {
  const previous = frozen.subjects.map((subject) => ({ subject: subject.unitId, rank: subject.previousRank }))
  const subjects = new Map(frozen.subjects.map((subject) => [subject.unitId, subject]))
  const places = new Map(scores.subjects.map((score, index) => [score.unitId, index]))
  const totals = rankableScores(scores).map((one) => ({ ...one, ...pickTotal(linked.get(one.subject)) }))
  const ranked = rankSubjects({ scheme, scores: totals, previous })
  const boardRanks = boardRanksOf(scheme, scores)
  const rows = ranked.map((one) => {
    const index = places.get(one.subject) ?? 0
    const boards = (scores.subjects[index]?.boards ?? []).map((points) =>
      points === null ? null : publish(points, scheme.rounding),
    )
    const ownPlaces = boardRanks(one.subject)
    const link = linked.get(one.subject)?.link
    return {
      ...rowOf(one, found(subjects.get(one.subject))),
      boards,
      ...(ownPlaces && { boardPlaces: ownPlaces }),
      chunk: Math.floor(index / scores.chunkSize),
      ...(link && { link }),
    }
  })
  return { ranked, rows }
}

const pickTotal = (one: { total: number | null } | undefined) => (one ? { total: one.total } : {})

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
