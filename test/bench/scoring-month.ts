import { Scheme } from '@plumbline/scheme'
import {
  gradeSubjects,
  rankSubjects,
  scoreClass,
  tabulateFacts,
  type FactSheet,
  type ScoreInput,
} from '@plumbline/scoring'
import { makeScheme } from './made-scheme.ts'

export interface Size {
  rows: number
  indicators: number
  /** 1–12. */
  month: number
}

/** A month of figures as they are kept (a column of text per field), and what the engine is asked about them. */
export interface Month {
  size: Size
  sheet: FactSheet
  question: Omit<ScoreInput, 'facts'>
}

const figure = (row: number, column: number) =>
  (800 + ((row * 7919 + column * 104_729) % 40_000) / 100).toFixed(2)

/** One value in fifty never came. */
const valueAt = (row: number, column: number) =>
  (row * 31 + column * 17) % 50 === 0 ? null : figure(row, column)

export function makeMonth(size: Size): Month {
  const scheme = Scheme.parse(makeScheme(size.indicators))
  const period = `2026-${String(size.month).padStart(2, '0')}`
  const ids = Array.from({ length: size.rows }, (_, row) => `u${String(row).padStart(5, '0')}`)
  const columns = scheme.boards
    .flatMap((board) => board.indicators)
    .flatMap(({ id: indicator, fields }, column) =>
      fields.map(({ id: field, source }) => ({
        indicator,
        field,
        period: source === 'target' ? '2026' : period,
        values: ids.map((_, row) => (source === 'target' ? '1200' : valueAt(row, column))),
      })),
    )
  const subjects = ids.map((id) => ({ id, class: 'unit' }))
  return { size, sheet: { subjects: ids, columns }, question: { scheme, period, class: 'unit', subjects } }
}

/** Filed and parsed, as a caller keeps them who scores more than once. */
export const filed = ({ sheet, question }: Month): ScoreInput => ({
  ...question,
  facts: tabulateFacts(sheet, sheet.subjects),
})

/** Totals, places, movement, lights and grades of one class. */
export function scoreMonth(input: ScoreInput) {
  const scored = scoreClass(input)
  const scores = scored.subjects.map((subject, row) => {
    const total = scored.points[row]!
    return { subject, class: scored.class, total: Number.isNaN(total) ? null : total }
  })
  const ranked = rankSubjects({ scheme: input.scheme, scores, previous: [] })
  return { scored, ranked, graded: gradeSubjects({ scheme: input.scheme, ranked, decisions: [] }) }
}
