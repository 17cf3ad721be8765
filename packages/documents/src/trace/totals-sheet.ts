import type { Trace, TraceSubject } from '@plumbline/core/schemas'
import type { WriteSheet } from 'hucre/xlsx'
import type { Grid } from '../sheet/grid.ts'
import { roundFormula } from '../sheet/round-formula.ts'
import { numberFormat } from '../sheet/style.ts'
import { columnLetters } from '../workbook/address.ts'
import { groupFormula, noScore } from './group-formula.ts'
import { savedSums, sumColumn } from './ledger-sheets.ts'
import { linkRows, parentFormula, shareCell } from './links-sheet.ts'
import { checkFormula, ifNumbers, placeFormula, shareFormula } from './total-formulas.ts'
import { totalColumns, type TotalColumn, type TotalColumns } from './total-columns.ts'
import { at, firstRow, scoreColumn, type Placed } from './trace-places.ts'
import {
  cellOf,
  formulaStyle,
  putSubjects,
  subjectLabels,
  subjectWidths,
  textStyle,
  traceSheet,
  valueStyle,
  wordFormulaStyle,
} from './trace-sheet.ts'
import type { TraceHeading } from './trace-heading.ts'

type Saved = number | string
type CellMaker = (row: number, subject: TraceSubject) => { formula: string; value: Saved } | { value: Saved }

/** Everything the cells of one class point to. */
interface Class {
  trace: Trace
  placed: Placed
  columns: TotalColumns
  people: Map<string, TraceSubject>
}

const round = (value: number) => Math.round(value * 1e8) / 1e8
const times = ({ coefficients }: TraceSubject) =>
  Number(coefficients?.static ?? 1) * Number(coefficients?.dynamic ?? 1)

/** The total before a stage, as a cell and as it will be. */
function before({ trace, placed, columns }: Class, stage: 'settled' | 'multiplied' | 'linked' | 'total') {
  const order = (['settled', 'multiplied', 'linked'] as const).filter((key) => columns.has(key))
  const index = stage === 'total' ? order.length : order.indexOf(stage)
  const last = order[index - 1]
  const boards = columnLetters(scoreColumn(placed, 0))
  const saved = (subject: TraceSubject): number | null => {
    if (subject.scores[0] === null || subject.scores[0] === undefined) return null
    const { bonus, deduction } = trace.ledger ? savedSums(trace.ledger, subject) : { bonus: 0, deduction: 0 }
    const settled = round(Number(subject.scores[0]) + bonus - deduction)
    return last === 'multiplied'
      ? round(settled * times(subject))
      : last
        ? settled
        : Number(subject.scores[0])
  }
  return { cell: (row: number) => (last ? columns.cell(last, row) : `${boards}${row}`), saved }
}

function ledgerCells(one: Class): Partial<Record<TotalColumn, CellMaker>> {
  const { trace, placed, columns } = one
  const { ledger } = trace
  if (!ledger) return {}
  const sum =
    (kind: 'bonus' | 'deduction'): CellMaker =>
    (row, subject) => ({
      formula: at(placed.names.sums, sumColumn(ledger, kind), row),
      value: savedSums(ledger, subject)[kind],
    })
  const { cell, saved } = before(one, 'settled')
  return {
    bonus: sum('bonus'),
    deduction: sum('deduction'),
    settled: (row, subject) => {
      const { bonus, deduction } = savedSums(ledger, subject)
      const points = saved(subject)
      const [plus, minus] = [columns.cell('bonus', row), columns.cell('deduction', row)]
      return {
        formula: ifNumbers([cell(row)], `ROUND(${cell(row)}+${plus}-${minus},8)`),
        value: points === null ? noScore : round(points + bonus - deduction),
      }
    },
  }
}

function coefficientCells(one: Class): Partial<Record<TotalColumn, CellMaker>> {
  const { columns } = one
  const factors = (['static', 'dynamic'] as const).filter((key) => columns.has(key))
  const { cell, saved } = before(one, 'multiplied')
  return {
    static: (_, { coefficients }) => ({ value: cellOf(coefficients?.static) }),
    dynamic: (_, { coefficients }) => ({ value: cellOf(coefficients?.dynamic) }),
    multiplied: (row, subject) => {
      const cells = [cell(row), ...factors.map((key) => columns.cell(key, row))]
      const points = saved(subject)
      return {
        formula: ifNumbers(cells, `ROUND(${cells.join('*')},8)`),
        value: points === null || !subject.coefficients ? noScore : round(points * times(subject)),
      }
    },
  }
}

function linkCells(one: Class): Partial<Record<TotalColumn, CellMaker>> {
  const { placed, columns, people } = one
  const { link } = placed
  if (!link) return {}
  const rows = linkRows(placed)
  const { cell } = before(one, 'linked')
  return {
    parent: (_, { id, parents }) => {
      const present = parents.flatMap(({ id: above, months }) => {
        const total = people.get(above)?.total ?? null
        return total === null ? [] : { months, total: Number(total) }
      })
      const months = present.reduce((sum, parent) => sum + parent.months, 0)
      const mean = present.reduce((sum, parent) => sum + parent.months * parent.total, 0) / months
      return { formula: parentFormula(placed, rows.get(id)!), value: months > 0 ? round(mean) : noScore }
    },
    linked: (row, { total }) => {
      const [own, parent, share] = [cell(row), columns.cell('parent', row), shareCell(placed)]
      const alone = link.without === 'none' ? `"${noScore}"` : own
      const linked = `IF(ISNUMBER(${parent}),ROUND(${own}*${share}+${parent}*(1-${share}),8),${alone})`
      return { formula: ifNumbers([own], linked), value: cellOf(total) }
    },
  }
}

function placeCells(one: Class): Partial<Record<TotalColumn, CellMaker>> {
  const { trace, columns } = one
  const { cell } = before(one, 'total')
  const ranked = trace.ranking.on === 'published' ? 'published' : 'total'
  const cells = (row: number) => ({
    own: columns.cell(ranked, row),
    all: columns.all(ranked),
    share: columns.has('tie') ? columns.all('tie') : '',
  })
  return {
    total: (row, { total }) => ({ formula: ifNumbers([cell(row)], cell(row)), value: cellOf(total) }),
    published: (row, { published }) => {
      const total = columns.cell('total', row)
      return { formula: ifNumbers([total], roundFormula(total, trace.rounding)), value: cellOf(published) }
    },
    tie: (row, subject) => {
      const level = one.placed.subjects.filter((other) => other[ranked] === subject[ranked]).length
      return { formula: shareFormula(cells(row)), value: subject[ranked] === null ? 0 : 1 / level }
    },
    rank: (row, { rank }) => ({
      formula: placeFormula(trace.ranking.ties, cells(row)),
      value: rank ?? noScore,
    }),
  }
}

function checkCells({ columns }: Class): Partial<Record<TotalColumn, CellMaker>> {
  return {
    systemTotal: (_, { total }) => ({ value: cellOf(total) }),
    systemPublished: (_, { published }) => ({ value: cellOf(published) }),
    systemRank: (_, { rank }) => ({ value: rank ?? noScore }),
    check: (row) => ({
      formula: checkFormula([
        [columns.cell('total', row), columns.cell('systemTotal', row), '1E-6'],
        [columns.cell('published', row), columns.cell('systemPublished', row), '1E-7'],
        [columns.cell('rank', row), columns.cell('systemRank', row), '1E-7'],
      ]),
      value: '一致',
    }),
    reason: (_, { reason }) => ({ value: reason ?? '' }),
  }
}

function styles(trace: Trace, key: TotalColumn, isFormula: boolean) {
  if (key === 'reason') return textStyle
  if (key === 'check') return wordFormulaStyle
  const format =
    key === 'published' || key === 'systemPublished'
      ? numberFormat(trace.rounding.decimals)
      : key === 'rank' || key === 'systemRank'
        ? 'General'
        : '0.00######'
  return isFormula ? formulaStyle(format) : { ...valueStyle, numFmt: format }
}

function putTotals(grid: Grid, one: Class): void {
  const { trace, placed, columns } = one
  const cells = {
    ...ledgerCells(one),
    ...coefficientCells(one),
    ...linkCells(one),
    ...placeCells(one),
    ...checkCells(one),
  }
  for (const [k, subject] of placed.subjects.entries()) {
    const row = firstRow + k
    for (const [g, group] of placed.groups.entries())
      grid.putFormula({ row, col: scoreColumn(placed, g) }, groupFormula(placed, group, row), {
        value: cellOf(subject.scores[g]),
        style: formulaStyle(),
      })
    for (const { key, col } of columns.shown) {
      const made = cells[key]!(row, subject)
      const isFormula = 'formula' in made
      const style = styles(trace, key, isFormula)
      if (isFormula) grid.putFormula({ row, col }, made.formula, { value: made.value, style })
      else grid.put(row, col, made.value, style)
    }
  }
}

/** 合计: every board, the total and the place as formulas, beside what the system published. */
export function totalsSheet(
  placed: Placed,
  { trace, people, heading }: { trace: Trace; people: Map<string, TraceSubject>; heading: TraceHeading },
): WriteSheet {
  const columns = totalColumns(trace, placed)
  const boards = placed.groups.slice(1).map(({ name }) => `板块：${name}`)
  const means = { arithmetic: '加权平均', geometric: '几何平均', harmonic: '调和平均' } as const
  const above = [
    '',
    '',
    ...[...placed.groups.slice(1), placed.groups[0]!].map(({ aggregate }) => means[aggregate]),
  ]
  const widths = columns.shown.map(({ key }) => (key === 'reason' ? 40 : key.endsWith('ank') ? 9 : 15))
  const input = {
    name: placed.names.totals,
    heading,
    note: '蓝底为公式，可由任何电子表格软件重新计算；“系统”各列为系统公布的数值；核对：总分、公布得分、位次三者都相同为“一致”。',
    above,
    labels: [...subjectLabels, ...boards, '板块合计', ...columns.shown.map(({ label }) => label)],
    widths: [...subjectWidths(placed), ...placed.groups.map(() => 15), ...widths],
    fixed: 2,
  }
  return traceSheet(input, (grid) => {
    putSubjects(grid, placed)
    putTotals(grid, { trace, placed, columns, people })
  })
}
