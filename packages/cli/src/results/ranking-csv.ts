import type { inertText as InertText } from '@plumbline/documents'
import { describeLight, totalName, type Board, type Scheme } from '@plumbline/scheme'
import { publish, type BoardScore, type OverallSubject, type RankedSubject } from '@plumbline/scoring'
import { describeNoScore } from '@plumbline/scoring/words'
import type { Language } from '../language.ts'
import type { Member } from '../roster/read-roster.ts'
import { gradeColumn } from './grade-column.ts'
import type { GradeResults } from './grade-results.ts'
import type { LinkedSubject } from './link-classes.ts'
import { coefficientCells, coefficientHeads } from './coefficient-columns.ts'
import { csvText } from './csv-text.ts'
import { ledgerCells, ledgerHeads } from './ledger-columns.ts'
import { boardRankCells, boardRankHeads, overallCells, overallHeads } from './place-columns.ts'
import type { ClassScores } from './results.ts'

const heads = {
  zh: {
    before: ['类别', '位次', '参排', '代码', '名称', '总分'],
    linked: ['本单位得分'],
    moved: ['上期位次', '升降'],
    after: ['亮灯', '说明'],
  },
  en: {
    before: ['class', 'rank', 'of', 'code', 'name', 'total'],
    linked: ['own score'],
    moved: ['previous rank', 'movement'],
    after: ['light', 'note'],
  },
} as const satisfies Record<Language, unknown>

interface Named {
  scheme: Scheme
  roster: readonly Member[]
  /** Empty where the scheme has no 大排序. */
  overall: readonly OverallSubject[]
  language: Language
  /** Names come from people; a spreadsheet must not take one for a formula. */
  inert: typeof InertText
  grades?: GradeResults | undefined
  /** Whether earlier periods were given. */
  moved: boolean
}

/** Boards with the names of those they stand in, in reading order. */
const titled = (boards: readonly Board[], language: Language, before = ''): { id: string; title: string }[] =>
  boards.flatMap((board) => {
    const title = before + board.name[language]
    return [{ id: board.id, title }, ...titled(board.boards, language, `${title} / `)]
  })

const flat = (boards: readonly BoardScore[]): BoardScore[] =>
  boards.flatMap((board) => [board, ...flat(board.boards)])

/** Totals and boards rounded once, as the scheme publishes them. */
export function rankingCsv(classes: readonly ClassScores[], named: Named): string {
  const { scheme, roster, overall, language, inert } = named
  const boards = titled(scheme.boards, language)
  const graded = gradeColumn(named.grades, scheme, language)
  const [ids, titles] = [boards.map(({ id }) => id), boards.map(({ title }) => title)]
  const among = new Map(overall.map((one) => [one.subject, one]))
  const names = new Map(roster.map(({ code, name }) => [code, name]))
  const { before, linked, moved, after } = heads[language]
  const head = [
    ...before.slice(0, -1),
    scheme.coefficients ? totalName(scheme)[language] : before.at(-1)!,
    ...overallHeads(scheme, language),
    ...(scheme.cascade ? linked : []),
    ...ledgerHeads(scheme, language),
    ...coefficientHeads(scheme, language),
    ...titles,
    ...boardRankHeads(scheme, titles, language),
    ...(named.moved ? moved : []),
    after[0],
    ...graded.heads,
    after[1],
  ]
  const lines = classes.flatMap(({ class: id, ranking, subjects, boardPlaces }) => {
    const className = scheme.classes.find((one) => one.id === id)?.name[language] ?? id
    const scores = new Map(subjects.map((one) => [one.subject, one]))
    return ranking.map((row) => {
      const score = scores.get(row.subject)!
      const reason = score.reason ? describeNoScore(score.reason)[language] : ''
      return [
        className,
        ...placeOf(row, names),
        ...overallCells(scheme, among.get(row.subject)),
        ...(scheme.cascade ? [ownOf(score, scheme)] : []),
        ...ledgerCells(scheme, score),
        ...coefficientCells(scheme, score),
        ...boardCells(score, ids, scheme),
        ...boardRankCells(boardPlaces, ids, row.subject),
        ...(named.moved ? [numberOf(row.previousRank), numberOf(row.movement)] : []),
        row.light ? describeLight(row.light)[language] : '',
        ...graded.cells(row.subject),
        reason,
      ]
    })
  })
  return csvText([head, ...lines], inert)
}

function boardCells(score: LinkedSubject, ids: readonly string[], { rounding }: Scheme): string[] {
  const own = new Map(flat(score.boards).map((board) => [board.board, board.score]))
  return ids.map((id) => {
    const value = own.get(id) ?? null
    return value === null ? '' : publish(value, rounding)
  })
}

/** Before it was linked. */
function ownOf({ link, total }: LinkedSubject, { rounding }: Scheme): string {
  const own = link ? link.before : total
  return own === null ? '' : publish(own, rounding)
}

const numberOf = (value: number | null) => (value === null ? '' : String(value))

const placeOf = (row: RankedSubject, names: ReadonlyMap<string, string>) => [
  row.rank === null ? '' : String(row.rank),
  String(row.of),
  row.subject,
  names.get(row.subject) ?? row.subject,
  row.published ?? '',
]
