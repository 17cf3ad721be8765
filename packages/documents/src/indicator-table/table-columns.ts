import type { TableColumn } from '@plumbline/scheme'
import type { IndicatorTableRow } from './indicator-table.ts'

export interface PrintedColumn {
  key: TableColumn | 'number' | 'board'
  header: string
  width: number
  align: 'center' | 'left'
}

const rest: PrintedColumn[] = [
  { key: 'name', header: '指标', width: 22, align: 'left' },
  { key: 'unit', header: '计量单位', width: 10, align: 'center' },
  { key: 'points', header: '分值', width: 8, align: 'center' },
  { key: 'method', header: '计分办法', width: 52, align: 'left' },
  { key: 'target', header: '目标值', width: 24, align: 'left' },
  { key: 'responsible', header: '责任单位', width: 20, align: 'center' },
  { key: 'frequency', header: '频次', width: 18, align: 'center' },
  { key: 'source', header: '数据来源', width: 38, align: 'left' },
  { key: 'note', header: '备注', width: 24, align: 'left' },
]

export const boardDepth = (rows: readonly IndicatorTableRow[]): number =>
  Math.max(1, ...rows.map(({ boards }) => boards.length))

/** 序号, a column for each level of boards, and the rest. */
export const columnsFor = (rows: readonly IndicatorTableRow[]): PrintedColumn[] => [
  { key: 'number', header: '序号', width: 6, align: 'center' },
  ...Array.from({ length: boardDepth(rows) }, (_, level): PrintedColumn => ({
    key: 'board',
    header: level === 0 ? '板块' : `${level + 1}级板块`,
    width: 15,
    align: 'center',
  })),
  ...rest,
]
