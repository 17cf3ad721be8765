import type { WriteSheet } from 'hucre/xlsx'
import { createGrid, type Grid } from '../sheet/grid.ts'
import { displayWidth, heiti, linesNeeded, styleOf } from '../sheet/style.ts'
import { columnLetters } from '../workbook/address.ts'
import type { Placed } from './trace-places.ts'
import { firstRow, labelRow } from './trace-places.ts'
import type { TraceHeading } from './trace-heading.ts'

/** Formulas are told from figures by their ground. */
export const formulaFill = 'E3F0FB'
const ownFill = 'FFF3CD'

const head = styleOf({ font: heiti, align: 'center', fill: 'D9E2EC' })
const title = styleOf({ font: heiti, size: 16, border: false, wrap: false })
const plain = styleOf({ border: false, wrap: false })

export const textStyle = styleOf({})
export const centreStyle = styleOf({ align: 'center' })
/** Points in full: 8 decimals are there, idle zeros are not shown. */
const pointsFormat = '0.00######'
export const valueStyle = styleOf({ align: 'right', numFmt: pointsFormat, wrap: false })
export const ownStyle = styleOf({ align: 'right', numFmt: '0.########', fill: ownFill, wrap: false })
export const weightStyle = styleOf({ align: 'right', numFmt: 'General', wrap: false })
export const formulaStyle = (numFmt = pointsFormat) =>
  styleOf({ align: 'right', numFmt, fill: formulaFill, wrap: false })
export const wordFormulaStyle = styleOf({ align: 'center', fill: formulaFill })

/** A decimal string as the number a cell holds; nothing is a dash. */
export const cellOf = (value: string | null | undefined): number | string =>
  value === null || value === undefined ? '—' : Number(value)

interface SheetInput {
  name: string
  heading: TraceHeading
  /** In words, below the title. */
  note: string
  above?: readonly string[]
  labels: readonly string[]
  widths: readonly number[]
  /** Columns that stay in sight. */
  fixed: number
  /** Lines a row needs, by its number from 1, where it is more than one. */
  lines?: ReadonlyMap<number, number>
}

/** As many characters of 11 pt as an A3 page holds across and still reads well. */
const pageWidth = 230

/** A sheet with its heading; `put` fills it. A3 across, labels on every page, code and name on every page too wide for one. */
export function traceSheet(input: SheetInput, put: (grid: Grid) => void): WriteSheet {
  const { name, heading, note, above, labels, widths, fixed } = input
  const grid = createGrid()
  const marks = `${heading.synthetic ? '【合成数据】' : ''}${heading.draft ? '【草稿（未发布）】' : ''}`
  grid.put(1, 1, `${heading.title}　${name}${marks}`, title)
  grid.put(2, 1, note, plain)
  for (const [k, label] of labels.entries()) {
    grid.put(labelRow - 1, k + 1, above?.[k] ?? '', head)
    grid.put(labelRow, k + 1, label, head)
  }
  put(grid)
  const lines = (texts: readonly string[]) =>
    Math.max(1, ...texts.map((text, k) => linesNeeded(text, (widths[k] ?? 10) - 1)))
  return {
    name,
    columns: widths.map((width) => ({ width })),
    cells: grid.cells,
    merges: grid.merges,
    rowDefs: new Map([
      [0, { height: 28 }],
      [2, { height: 6 + 15 * lines(above ?? []) }],
      [3, { height: 6 + 15 * lines(labels) }],
      ...[...(input.lines ?? [])].map(([row, count]) => [row - 1, { height: 4 + 15 * count }] as const),
    ]),
    freezePane: { rows: labelRow, columns: fixed },
    pageSetup: {
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: Math.ceil(widths.reduce((a, b) => a + b, 0) / pageWidth),
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `$${labelRow - 1}:$${labelRow}`,
      ...(fixed > 0 ? { printTitlesColumn: `$A:$${columnLetters(fixed)}` } : {}),
    },
    headerFooter: {
      oddHeader: `&L${name.replaceAll('&', '&&')}&R${marks}`,
      oddFooter: '&C第 &P 页，共 &N 页',
    },
  }
}

/** Code and name of every subject, on the rows they have on every sheet. */
export function putSubjects(grid: Grid, { subjects }: Placed): void {
  for (const [k, { code, name }] of subjects.entries()) {
    grid.put(firstRow + k, 1, code, textStyle)
    grid.put(firstRow + k, 2, name, textStyle)
  }
}

export const subjectLabels = ['代码', '单位']
export const subjectWidths = ({ subjects }: Placed) => [
  Math.min(24, Math.max(8, ...subjects.map(({ code }) => displayWidth(code) + 4))),
  Math.min(36, Math.max(12, ...subjects.map(({ name }) => displayWidth(name) + 4))),
]
