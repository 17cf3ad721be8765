import { rowLabel } from './template-input.ts'
import type { WriteSheet } from 'hucre/xlsx'
import type { Sheet } from '../workbook/workbook.ts'
import type { TemplateIdentity, TemplateInput } from './template-input.ts'

const identitySheetName = '_plumbline'
export const formatVersion = '1'
const magic = 'plumbline-template'
const keys = ['tenantCode', 'unitCode', 'periodId', 'schemeId', 'schemeVersion'] as const

export interface ReadIdentity extends TemplateIdentity {
  formatVersion: string
  unitName: string
  periodLabel: string
  sheet: string
}

/** The very hidden sheet that tells our template from any other file, and one unit's month from another's. */
export function identitySheet(input: TemplateInput, sheet: string): WriteSheet {
  const head = [
    [magic, formatVersion],
    ...keys.map((key) => [key, input[key]]),
    ['unitName', input.unitName],
    ['periodLabel', input.periodLabel],
    ['sheet', sheet],
  ]
  const rows = input.rows.map((row) => ['row', `${row.indicator}.${row.field}`, rowLabel(row), row.boardName])
  return { name: identitySheetName, rows: [...head, ...rows], veryHidden: true, protection: { sheet: true } }
}

/** Undefined when the workbook carries no identity. Its words are shown to people; its codes are only compared. */
export function readIdentity(sheets: readonly Sheet[]): ReadIdentity | undefined {
  for (const sheet of sheets) {
    const values = new Map<string, string>()
    const second = new Map(sheet.cells.filter((cell) => cell.col === 2).map((cell) => [cell.row, cell]))
    for (const cell of sheet.cells) {
      if (cell.col !== 1 || cell.row > 40 || values.has(String(cell.value))) continue
      values.set(String(cell.value), String(second.get(cell.row)?.value ?? ''))
    }
    if (values.has(magic)) return toIdentity(values)
  }
  return undefined
}

function toIdentity(values: ReadonlyMap<string, string>): ReadIdentity {
  const get = (key: string) => values.get(key) ?? ''
  return {
    formatVersion: get(magic),
    tenantCode: get('tenantCode'),
    unitCode: get('unitCode'),
    periodId: get('periodId'),
    schemeId: get('schemeId'),
    schemeVersion: get('schemeVersion'),
    unitName: get('unitName'),
    periodLabel: get('periodLabel'),
    sheet: get('sheet'),
  }
}
