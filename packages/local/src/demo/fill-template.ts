import { openXlsx, saveXlsx } from 'hucre/xlsx'
import type { FormRow } from '@plumbline/contract'

/** Figures by the label of their row in the workbook, such as 「地区生产总值：累计总量」. */
export type Figures = Map<string, string>

export const labelOf = (row: Pick<FormRow, 'indicatorName' | 'fieldName'>): string =>
  row.indicatorName.zh === row.fieldName.zh
    ? row.fieldName.zh
    : `${row.indicatorName.zh}：${row.fieldName.zh}`

/** Types figures into a downloaded template the way a clerk does: into the column 本期值, beside the indicator's name. */
export async function fillTemplate(bytes: Uint8Array, figures: Figures): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes)
  const sheet = workbook.sheets[0]
  const titled = (row: readonly unknown[], title: string) =>
    row.findIndex((cell) => String(cell).startsWith(title))
  const head = sheet?.rows.findIndex((row) => titled(row, '本期值') >= 0) ?? -1
  if (!sheet || head < 0) throw new Error('the template has no column 本期值')
  const header = sheet.rows[head] ?? []
  const [label, current] = [titled(header, '指标'), titled(header, '本期值')]
  for (const row of sheet.rows.slice(head + 1)) {
    const figure = figures.get(String(row[label] ?? ''))
    if (figure !== undefined) row[current] = Number.isNaN(Number(figure)) ? figure : Number(figure)
  }
  return saveXlsx(workbook)
}
