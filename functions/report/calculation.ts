import type { AiringTable, CalculationLine } from '@plumbline/documents'
import { linkedDetail, type ClassScores, type RankingPage, type SubjectDetail } from '@plumbline/core'
import { showPoints } from '@plumbline/scoring'
import { traceOf, type Trace, type TracedClass } from '@plumbline/scoring/words'
import { allIndicators, boardsOf, isScored, type Scheme } from '@plumbline/scheme'
import type { Material } from './material.ts'

type Calculation = NonNullable<AiringTable['calculation']>
type Scored = ClassScores['subjects'][number]
type RankingRow = RankingPage['rows'][number]

/** A sheet of more lines is no longer read by anybody: then each total is made of its boards instead of its indicators. */
const mostLines = 20_000

/** The sheet that computes every total once more: score × share, line by line. */
export async function calculationOf({ scheme, pages, readScores }: Material): Promise<Calculation> {
  const scores = await readScores()
  const published = new Map(pages.flatMap((page) => page.rows.map((row) => [row.unitId, row])))
  const leaves = scores.reduce((sum, one) => sum + one.subjects.length * one.indicators.length, 0)
  const linesOf = leaves > mostLines ? boardLines : indicatorLines
  const totals = scores.flatMap((scored) => {
    const columns = columnsOf(scheme, scored)
    return scored.subjects.map((subject) => ({
      row: subject.unitId,
      subject: published.get(subject.unitId)?.name.zh ?? subject.unitId,
      published: published.get(subject.unitId)?.published ?? null,
      lines: [...linesOf(columns, subject), ...linesAfter(subject, published.get(subject.unitId))],
    }))
  })
  const { mode: rounding, decimals } = scheme.rounding
  return { column: 'score', decimals, rounding, totals }
}

interface Column {
  column: number
  board: string
  indicator: string
  boardColumn: number
}

function columnsOf(scheme: Scheme, scored: ClassScores): Column[] {
  return boardsOf(scheme, scored.class).flatMap((top) =>
    allIndicators([top]).flatMap(({ indicator }) =>
      isScored(indicator)
        ? [
            {
              column: scored.indicators.indexOf(indicator.id),
              board: top.name.zh,
              indicator: indicator.name.zh,
              boardColumn: scored.boards.indexOf(top.id),
            },
          ]
        : [],
    ),
  )
}

/** What ledger, coefficients and 挂钩 added to the boards, so that every sum is the total that was published. */
function linesAfter({ raw, total }: Scored, row: RankingRow | undefined): CalculationLine[] {
  const line = (indicator: string, points: number): CalculationLine => {
    const shown = showPoints(points)
    return { board: '板块之后', indicator, score: shown, share: '1', contribution: shown }
  }
  const settled = raw !== null && total !== null && raw !== total ? [line('加减分和系数', total - raw)] : []
  if (!row?.link || row.total === null) return settled
  const { share, before, parents, parentTotal } = row.link
  if (parentTotal === null) return settled
  const above = parents.map(({ name }) => name.zh).join('、')
  const rule = `挂钩：本单位 ${showPoints(before)} × ${percent(share)}% + ${above} ${showPoints(parentTotal)} × ${percent(1 - share)}%`
  return [...settled, line(rule, row.total - before)]
}

const percent = (share: number) => String(Number((share * 100).toFixed(6)))

const show = (points: number | null | undefined): string | null =>
  points === null || points === undefined ? null : showPoints(points)

const indicatorLines = (columns: Column[], subject: Scored): CalculationLine[] =>
  columns.map(({ column, board, indicator }) => ({
    board,
    indicator,
    score: show(subject.attained[column]),
    share: showPoints(subject.shares[column] ?? 0),
    contribution: showPoints(subject.contributions[column] ?? 0),
  }))

const boardLines = (columns: Column[], subject: Scored): CalculationLine[] =>
  [...Map.groupBy(columns, (one) => one.boardColumn)].map(([boardColumn, own]) => {
    const sum = (values: number[]) => own.reduce((total, { column }) => total + (values[column] ?? 0), 0)
    return {
      board: own[0]?.board ?? '',
      indicator: '（板块合计）',
      score: show(subject.boards[boardColumn]),
      share: showPoints(sum(subject.shares)),
      contribution: showPoints(sum(subject.contributions)),
    }
  })

type Score = TracedClass['subjects'][number]['score']

/** Details hold what the engine said, word for word; only their reasons are read back by a looser shape. */
const asScored = (detail: SubjectDetail): Score => detail as Score

/** The whole arithmetic of a result, from attained scores to places, for a scheme whose totals are no sums of lines. */
export async function reportTrace({ scheme, pages, readDetails }: Material): Promise<Trace> {
  const details = new Map((await readDetails()).map((detail) => [detail.subject, detail]))
  const rows = Map.groupBy(pages, (page) => page.class)
  const subjectOf = (row: RankingRow) => ({
    score: asScored(linkedDetail(details.get(row.unitId)!, row)),
    ranked: row,
    code: row.code,
    name: row.name.zh,
    link: row.link && {
      parents: row.link.parents.map(({ unitId, months }) => ({ subject: unitId, months })),
    },
  })
  const classes = scheme.classes.map(({ id }) => ({
    class: id,
    subjects: (rows.get(id) ?? []).flatMap((page) => page.rows.map(subjectOf)),
  }))
  return traceOf(scheme, classes)
}
