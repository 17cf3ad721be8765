import type { TraceSubject } from '@plumbline/core/schemas'
import type { WriteSheet } from 'hucre/xlsx'
import { columnLetters } from '../workbook/address.ts'
import { noScore } from './group-formula.ts'
import { at, firstRow, labelRow, type Placed } from './trace-places.ts'
import {
  cellOf,
  formulaStyle,
  subjectLabels,
  subjectWidths,
  textStyle,
  traceSheet,
  valueStyle,
} from './trace-sheet.ts'
import type { TraceHeading } from './trace-heading.ts'

const column = { months: 5, total: 6 } as const

/** The cell of 挂钩 that holds the share of the own total. */
export const shareCell = ({ names }: Placed) => at(names.links, column.total, `$${labelRow - 1}`)

/** Rows of each subject's superiors, one after the other. */
export function linkRows({ subjects }: Placed): Map<string, [from: number, to: number]> {
  let next = firstRow
  return new Map(
    subjects.map(({ id, parents }) => {
      const from = next
      next += parents.length
      return [id, [from, next - 1] as [number, number]]
    }),
  )
}

/** The mean of the totals above that there are, by months; a dash where there is none. */
export function parentFormula({ names }: Placed, [from, to]: readonly [number, number]): string {
  if (to < from) return `"${noScore}"`
  const range = (col: number) => `${at(names.links, col, from)}:${columnLetters(col)}${to}`
  const [months, totals] = [range(column.months), range(column.total)]
  const carried = `SUMPRODUCT(ISNUMBER(${totals})*${months})`
  return `IF(${carried}=0,"${noScore}",ROUND(SUMPRODUCT(${months},${totals})/${carried},8))`
}

/** 挂钩: whom every subject is linked with, for how many months, and the total that one has. */
export function linksSheet(
  placed: Placed,
  {
    heading,
    addresses,
    people,
  }: { heading: TraceHeading; addresses: Map<string, string>; people: Map<string, TraceSubject> },
): WriteSheet {
  const own = placed.link?.own ?? 1
  const note =
    placed.link?.without === 'none'
      ? '月数为数值，上级总分为公式，取自“合计”；没有上级总分的不计总分。'
      : '月数为数值，上级总分为公式，取自“合计”；没有上级总分的只计本单位总分。'
  const labels = [...subjectLabels, '上级代码', '上级', '月数', '上级总分']
  const above = ['', '', '', '', '本单位占比', '']
  const widths = [...subjectWidths(placed), 14, 30, 12, 16]
  return traceSheet({ name: placed.names.links, heading, note, above, labels, widths, fixed: 2 }, (grid) => {
    grid.put(labelRow - 1, column.total, own, valueStyle)
    let row = firstRow
    for (const { code, name, parents } of placed.subjects)
      for (const { id, months } of parents) {
        const above = people.get(id)
        const texts = [code, name, above?.code ?? id, above?.name ?? '']
        for (const [k, text] of texts.entries()) grid.put(row, k + 1, text, textStyle)
        grid.put(row, column.months, months, valueStyle)
        const value = cellOf(above?.total)
        const address = addresses.get(id)
        if (address) grid.putFormula({ row, col: column.total }, address, { value, style: formulaStyle() })
        else grid.put(row, column.total, value, valueStyle)
        row++
      }
  })
}
