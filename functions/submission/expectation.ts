import { askedRow, periodLabel } from '@plumbline/scheme'
import type { Form } from '@plumbline/core'

/** A form's rows in the words of the workbook. */
export const templateRows = (form: Form) =>
  form.rows.map(({ previous, target, current, stated, ...asked }) => ({
    ...askedRow(asked),
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
