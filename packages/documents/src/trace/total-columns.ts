import type { Trace } from '@plumbline/core/schemas'
import { columnLetters } from '../workbook/address.ts'
import { at, firstCol, firstRow, lastRow, type Placed } from './trace-places.ts'

/** What stands on 合计 after the boards, in this order; of a scheme without ledger, coefficients or link less. */
const labels = {
  bonus: '加分',
  deduction: '减分',
  settled: '加减分后',
  static: '静态系数',
  dynamic: '动态系数',
  multiplied: '乘系数后',
  parent: '上级总分',
  linked: '挂钩后',
  total: '总分',
  published: '公布得分',
  tie: '同分折算',
  rank: '位次',
  systemTotal: '系统总分',
  systemPublished: '系统公布得分',
  systemRank: '系统位次',
  check: '核对',
  reason: '说明',
} as const
export type TotalColumn = keyof typeof labels

function isShown(key: TotalColumn, trace: Trace, placed: Placed): boolean {
  if (key === 'bonus' || key === 'deduction' || key === 'settled') return trace.ledger !== undefined
  if (key === 'static' || key === 'dynamic') return (!placed.plain && trace.coefficients?.[key]) ?? false
  if (key === 'multiplied') return !placed.plain && trace.coefficients !== undefined
  if (key === 'parent' || key === 'linked') return placed.link !== undefined
  return key !== 'tie' || trace.ranking.ties === 'dense'
}

/** Where the columns of one class's 合计 are. */
export interface TotalColumns {
  shown: { key: TotalColumn; label: string; col: number }[]
  has(key: TotalColumn): boolean
  col(key: TotalColumn): number
  cell(key: TotalColumn, row: number): string
  /** All subjects of the class. */
  all(key: TotalColumn): string
}

export function totalColumns(trace: Trace, placed: Placed): TotalColumns {
  const keys = (Object.keys(labels) as TotalColumn[]).filter((key) => isShown(key, trace, placed))
  const from = firstCol + placed.groups.length
  const col = (key: TotalColumn) => from + keys.indexOf(key)
  const letters = (key: TotalColumn) => columnLetters(col(key))
  return {
    shown: keys.map((key) => ({ key, label: labels[key], col: col(key) })),
    has: (key) => keys.includes(key),
    col,
    cell: (key, row) => `${letters(key)}${row}`,
    all: (key) => `$${letters(key)}$${firstRow}:$${letters(key)}$${lastRow(placed)}`,
  }
}

/** Where each subject of any class has its total, for those linked with it. */
export function totalAddresses(trace: Trace, classes: readonly Placed[]): Map<string, string> {
  return new Map(
    classes.flatMap((placed) =>
      placed.subjects.map(({ id }, k) => [
        id,
        at(placed.names.totals, totalColumns(trace, placed).col('total'), firstRow + k),
      ]),
    ),
  )
}
