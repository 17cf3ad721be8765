/** The columns of the monthly sheet, left to right. */
export const columns = [
  { key: 'number', header: '序号', width: 6 },
  { key: 'board', header: '板块', width: 14 },
  { key: 'label', header: '指标', width: 30 },
  { key: 'unit', header: '计量单位', width: 10 },
  { key: 'basis', header: '口径', width: 14 },
  { key: 'previous', header: '上期值', width: 16 },
  { key: 'target', header: '目标值', width: 16 },
  { key: 'current', header: '本期值', width: 18 },
  { key: 'rate', header: '完成率', width: 11 },
  { key: 'remark', header: '备注', width: 22 },
] as const

export type ColumnKey = (typeof columns)[number]['key']

export const lastColumn = columns.length

/** 1-based place of a column. */
export function columnOf(key: ColumnKey): number {
  return columns.findIndex((column) => column.key === key) + 1
}
