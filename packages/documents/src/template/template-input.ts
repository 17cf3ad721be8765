import type { AskedRow } from '@plumbline/scheme'

/** One figure the unit is asked for, with what is known of it. */
export interface TemplateRow extends AskedRow {
  /** Decimals, null for nothing, — for a blank that was declared. */
  previous: string | null
  target: string | null
  current: string | null
}

/** Whose template it is. Codes, never secrets: the identity tells files apart, it does not authorise anyone. */
export interface TemplateIdentity {
  tenantCode: string
  unitCode: string
  periodId: string
  schemeId: string
  schemeVersion: string
}

export interface TemplateInput extends TemplateIdentity {
  tenantName: string
  unitName: string
  periodLabel: string
  title: string
  /** Extra lines of 填报说明. */
  notes?: readonly string[]
  synthetic: boolean
  rows: readonly TemplateRow[]
}

/** 指标 as printed: 固定资产投资, or 固定资产投资：民间投资 when an indicator asks for several figures. */
export function rowLabel(row: Pick<TemplateRow, 'name' | 'indicatorName'>): string {
  return row.name === row.indicatorName ? row.name : `${row.indicatorName}：${row.name}`
}
