import type { TraceStep, TraceSubject } from '@plumbline/core/schemas'
import type { WriteSheet } from 'hucre/xlsx'
import type { Grid } from '../sheet/grid.ts'
import { linesNeeded } from '../sheet/style.ts'
import { columnLetters } from '../workbook/address.ts'
import { at, firstRow, leafColumn, type Placed } from './trace-places.ts'
import {
  centreStyle,
  formulaStyle,
  subjectLabels,
  subjectWidths,
  textStyle,
  traceSheet,
  valueStyle,
  wordFormulaStyle,
} from './trace-sheet.ts'
import type { TraceHeading } from './trace-heading.ts'

const operands = 5
const column = { leaf: 3, words: 4, first: 5, result: 10, kind: 11, check: 12 } as const
const wordsWidth = 70

/** The steps of one indicator, or of what came after the boards. */
interface Block {
  subject: TraceSubject
  name: string
  steps: readonly TraceStep[]
  /** Where on 得分 their last result stands. */
  attained?: string
}

function blocksOf({ names, leaves, subjects }: Placed): Block[] {
  return subjects.flatMap((subject, k) => [
    ...leaves.map(({ name }, leaf) => ({
      subject,
      name,
      steps: subject.steps[leaf]!,
      attained: at(names.attained, leafColumn(leaf), firstRow + k),
    })),
    { subject, name: '板块之后', steps: subject.after },
  ])
}

export const countSteps = (placed: Placed) =>
  blocksOf(placed).reduce((sum, { steps }) => sum + steps.length, 0)

const resultCell = (row: number) => `${columnLetters(column.result)}${row}`

function putOperands(grid: Grid, row: number, { step, top }: { step: TraceStep; top: number }): void {
  for (const [k, { value, from }] of step.operands.entries()) {
    const at = { row, col: column.first + k }
    if (from === undefined) grid.put(row, at.col, Number(value), valueStyle)
    else grid.putFormula(at, resultCell(top + from), { value: Number(value), style: formulaStyle() })
  }
  for (let k = step.operands.length; k < operands; k++) grid.put(row, column.first + k, '', valueStyle)
}

function putResult(grid: Grid, row: number, { formula, result }: TraceStep): void {
  const at = { row, col: column.result }
  const value = result === null ? '' : Number(result)
  if (formula === undefined) grid.put(row, at.col, value, valueStyle)
  else {
    const filled = formula.replace(/\{(\d)\}/g, (_, k) => `${columnLetters(column.first + Number(k))}${row}`)
    grid.putFormula(at, filled, { value, style: formulaStyle() })
  }
  grid.put(row, column.kind, formula ? '公式' : result === null ? '' : '数值', centreStyle)
}

function putBlock(grid: Grid, top: number, { subject, name, steps, attained }: Block): void {
  const last = steps.findLastIndex(({ result }) => result !== null)
  for (const [k, step] of steps.entries()) {
    const row = top + k
    for (const [c, text] of [subject.code, subject.name, name, step.words].entries())
      grid.put(row, c + 1, text, textStyle)
    putOperands(grid, row, { step, top })
    putResult(grid, row, step)
    const checked = k === last && attained !== undefined
    const formula = `IF(ABS(${resultCell(row)}-${attained})<1E-6,"一致","不一致")`
    if (checked)
      grid.putFormula({ row, col: column.check }, formula, { value: '一致', style: wordFormulaStyle })
    else grid.put(row, column.check, '', centreStyle)
  }
}

/** 得分来源: how each score was attained, step by step, from the figures; the last result of an indicator is held against 得分. */
export function stepsSheet(placed: Placed, heading: TraceHeading): WriteSheet {
  const blocks = blocksOf(placed)
  const words = blocks.flatMap(({ steps }) => steps.map((step) => step.words))
  const numbers = ['一', '二', '三', '四', '五'].map((n) => `数${n}`)
  const input = {
    name: placed.names.steps,
    heading,
    note: '每步一行。电子表格能直接写出的为公式（蓝底），用本行“数一”至“数五”；其余为系统的数值，算法见文字。核对：与“得分”相同为“一致”。',
    labels: [...subjectLabels, '指标', '步骤', ...numbers, '结果', '类别', '核对'],
    widths: [...subjectWidths(placed), 24, wordsWidth, 14, 14, 14, 14, 14, 16, 8, 10],
    fixed: 3,
    lines: new Map(words.map((text, k) => [firstRow + k, linesNeeded(text, wordsWidth - 4)])),
  }
  return traceSheet(input, (grid) => {
    let row = firstRow
    for (const block of blocks) {
      putBlock(grid, row, block)
      row += block.steps.length
    }
  })
}
