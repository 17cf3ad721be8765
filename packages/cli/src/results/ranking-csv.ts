import type { inertText as InertText } from '@plumbline/documents'
import { describeLight, type Board, type Scheme } from '@plumbline/scheme'
import { describeNoScore, publish, type BoardScore, type RankedSubject } from '@plumbline/scoring'
import type { Language } from '../language.ts'
import type { Member } from '../roster/read-roster.ts'
import type { ClassScores } from './results.ts'

const heads = {
  zh: { before: ['类别', '位次', '参排', '代码', '名称', '总分'], after: ['亮灯', '说明'] },
  en: { before: ['class', 'rank', 'of', 'code', 'name', 'total'], after: ['light', 'note'] },
} as const satisfies Record<Language, unknown>

interface Named {
  scheme: Scheme
  roster: readonly Member[]
  language: Language
  /** Names come from people; a spreadsheet must not take one for a formula. */
  inert: typeof InertText
}

/** Boards with the names of those they stand in, in reading order. */
const titled = (boards: readonly Board[], language: Language, before = ''): { id: string; title: string }[] =>
  boards.flatMap((board) => {
    const title = before + board.name[language]
    return [{ id: board.id, title }, ...titled(board.boards, language, `${title} / `)]
  })

const flat = (boards: readonly BoardScore[]): BoardScore[] =>
  boards.flatMap((board) => [board, ...flat(board.boards)])

const quoted = (cell: string) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** UTF-8 with a byte order mark, so that Excel and WPS read Chinese; totals and boards rounded once, as the scheme publishes them. */
export function rankingCsv(classes: readonly ClassScores[], named: Named): string {
  const { scheme, roster, language, inert } = named
  const boards = titled(scheme.boards, language)
  const names = new Map(roster.map(({ code, name }) => [code, name]))
  const head = [...heads[language].before, ...boards.map(({ title }) => title), ...heads[language].after]
  const lines = classes.flatMap(({ class: id, ranking, subjects }) => {
    const className = scheme.classes.find((one) => one.id === id)?.name[language] ?? id
    const scores = new Map(subjects.map((one) => [one.subject, one]))
    return ranking.map((row) => {
      const score = scores.get(row.subject)!
      const own = new Map(flat(score.boards).map((board) => [board.board, board.score]))
      const points = boards.map((board) => {
        const value = own.get(board.id) ?? null
        return value === null ? '' : publish(value, scheme.rounding)
      })
      const reason = score.reason ? describeNoScore(score.reason)[language] : ''
      return [
        className,
        ...placeOf(row, names),
        ...points,
        row.light ? describeLight(row.light)[language] : '',
        reason,
      ]
    })
  })
  const rows = [head, ...lines].map((line) => line.map((cell) => quoted(inert(cell))).join(','))
  return `\ufeff${rows.join('\r\n')}\r\n`
}

const placeOf = (row: RankedSubject, names: ReadonlyMap<string, string>) => [
  row.rank === null ? '' : String(row.rank),
  String(row.of),
  row.subject,
  names.get(row.subject) ?? row.subject,
  row.published ?? '',
]
