import {
  acceptSubmission,
  getForm,
  getMarkedWorkbook,
  getUpload,
  importSubmissions,
  returnSubmission,
  saveDraft,
  startUpload,
  submitSubmission,
  type Form,
} from '@plumbline/core'
import type { FormRow } from '@plumbline/contract'
import { xlsxType } from '../../report/types.ts'
import { writeFormTemplate } from '../../submission/write-form-template.ts'
import type { Answers } from '../call.ts'

const rowOf = ({ board, indicator, field, ...row }: Form['rows'][number]): FormRow => ({
  board: board.id,
  boardName: board.name,
  indicator: indicator.id,
  indicatorName: indicator.name,
  field: field.id,
  fieldName: field.name,
  unit: field.unit,
  decimals: field.decimals,
  basis: field.basis,
  ...(field.atLeast && { atLeast: field.atLeast }),
  ...row,
})

type Names =
  | 'getForm'
  | 'saveDraft'
  | 'submit'
  | 'acceptSubmission'
  | 'returnSubmission'
  | 'getTemplate'
  | 'startUpload'
  | 'getUpload'
  | 'getMarkedWorkbook'
  | 'importSubmissions'

export const submissionAnswers: Answers<Names> = {
  getForm: async ({ ctx, params: { tenantId: _tenant, ...at } }) => {
    const { period, unit, submission, rows } = await getForm(ctx, at)
    return { period, unit, submission: submission ?? null, rows: rows.map(rowOf) }
  },
  saveDraft: ({ ctx, params: { tenantId: _tenant, ...at }, body }) => saveDraft(ctx, { ...at, ...body }),
  submit: ({ ctx, params: { tenantId: _tenant, ...at }, body }) => submitSubmission(ctx, { ...at, ...body }),
  acceptSubmission: ({ ctx, params: { tenantId: _tenant, ...at }, body }) =>
    acceptSubmission(ctx, { ...at, ...body }),
  returnSubmission: ({ ctx, params: { tenantId: _tenant, ...at }, body }) =>
    returnSubmission(ctx, { ...at, ...body }),
  getTemplate: async ({ ctx, params: { tenantId: _tenant, ...at } }) => ({
    ...(await writeFormTemplate(ctx, at)),
    contentType: xlsxType,
  }),
  startUpload: ({ ctx, params: { tenantId: _tenant, ...at }, body }) => startUpload(ctx, { ...at, ...body }),
  getUpload: ({ ctx, params: { tenantId: _tenant, ...at } }) => getUpload(ctx, at),
  getMarkedWorkbook: async ({ ctx, params: { tenantId: _tenant, ...at } }) => ({
    ...(await getMarkedWorkbook(ctx, at)),
    contentType: xlsxType,
  }),
  importSubmissions: async ({ ctx, params, body }) => ({
    written: await importSubmissions(ctx, { ...body, schemeId: params.schemeId, period: params.period }),
  }),
}
