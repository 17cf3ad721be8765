import { periodLabel } from '@plumbline/scheme'
import type { Form } from '@plumbline/core'

const basisWords = { period: '本期', ytd: '本年累计', point: '期末数' } as const

/** A form's rows in the words of the workbook. */
export const templateRows = (form: Form) =>
  form.rows.map(({ board, indicator, field, previous, target, current, stated }) => ({
    indicator: indicator.id,
    field: field.id,
    name: field.name.zh,
    indicatorName: indicator.name.zh,
    boardName: board.name.zh,
    unit: field.unit,
    basis: basisWords[field.basis],
    decimals: field.decimals,
    ...(field.min === undefined ? {} : { min: field.min }),
    ...(field.max === undefined ? {} : { max: field.max }),
    previous,
    target,
    current: stated ? '—' : current,
  }))

/** Whose workbook it has to be. */
export const templateIdentity = (tenantId: string, form: Form) => ({
  tenantCode: tenantId,
  unitCode: form.unit.code,
  periodId: form.period.period,
  schemeId: form.scheme.id,
  schemeVersion: String(form.period.schemeVersion),
  periodLabel: periodLabel(form.period.period).zh,
})
