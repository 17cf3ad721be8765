import {
  CellInput,
  ImportSubmissions,
  Period,
  Submission,
  Unit,
  Upload,
  Vintage,
  UploadId,
} from '@plumbline/core/schemas'
import { z } from 'zod'
import { route } from '../route.ts'
import { FormRow, none, periodParams, unitParams } from '../shapes.ts'

const version = z.strictObject({ version: z.int().min(0) })
const uploadParams = periodParams.extend({ uploadId: UploadId })

export const SubmissionForm = z.strictObject({
  period: Period,
  unit: Unit,
  submission: Submission.nullable(),
  rows: z.array(FormRow),
})
export type SubmissionForm = z.infer<typeof SubmissionForm>

const at = '/v1/tenants/{tenantId}/schemes/{schemeId}/periods/{period}'

export const submissionRoutes = {
  getForm: route({
    method: 'GET',
    path: `${at}/submissions/{unitId}`,
    summary: "One unit's form: what is asked, last time's figures, targets and what is filled in",
    access: { kind: 'member', action: 'submission.read' },
    params: unitParams,
    query: none,
    body: null,
    reply: { kind: 'json', schema: SubmissionForm },
  }),
  saveDraft: route({
    method: 'PUT',
    path: `${at}/submissions/{unitId}`,
    summary: 'Save the whole draft; refused when somebody saved in between',
    access: { kind: 'member', action: 'submission.write' },
    params: unitParams,
    query: none,
    body: z.strictObject({
      version: z.int().min(0),
      cells: z.array(CellInput).max(2000),
      vintage: Vintage.optional(),
    }),
    reply: { kind: 'json', schema: Submission },
  }),
  submit: route({
    method: 'POST',
    path: `${at}/submissions/{unitId}/submission`,
    summary: 'Hand the draft over',
    access: { kind: 'member', action: 'submission.write' },
    params: unitParams,
    query: none,
    body: version,
    reply: { kind: 'json', schema: Submission },
  }),
  acceptSubmission: route({
    method: 'POST',
    path: `${at}/submissions/{unitId}/acceptance`,
    summary: 'Accept what was handed in',
    access: { kind: 'member', action: 'submission.decide' },
    params: unitParams,
    query: none,
    body: version,
    reply: { kind: 'json', schema: Submission },
  }),
  returnSubmission: route({
    method: 'POST',
    path: `${at}/submissions/{unitId}/return`,
    summary: 'Give it back with a reason',
    access: { kind: 'member', action: 'submission.decide' },
    params: unitParams,
    query: none,
    body: version.extend({ reason: z.string().trim().min(2).max(500) }),
    reply: { kind: 'json', schema: Submission },
  }),
  getTemplate: route({
    method: 'GET',
    path: `${at}/submissions/{unitId}/template`,
    summary: "This month's workbook for one unit (xlsx)",
    access: { kind: 'member', action: 'submission.read' },
    params: unitParams,
    query: none,
    body: null,
    reply: { kind: 'file' },
  }),
  startUpload: route({
    method: 'POST',
    path: `${at}/submissions/{unitId}/uploads`,
    summary: 'Ask for an address that accepts a filled-in workbook by PUT',
    access: { kind: 'member', action: 'submission.write' },
    params: unitParams,
    query: none,
    body: z.strictObject({
      fileName: z.string().min(1).max(200),
      size: z.int().min(0),
      vintage: Vintage.optional(),
    }),
    reply: { kind: 'json', schema: z.strictObject({ upload: Upload, url: z.string() }) },
  }),
  getUpload: route({
    method: 'GET',
    path: `${at}/uploads/{uploadId}`,
    summary: 'What the check of an uploaded workbook found',
    access: { kind: 'member', action: 'submission.read' },
    params: uploadParams,
    query: none,
    body: null,
    reply: { kind: 'json', schema: Upload },
  }),
  getMarkedWorkbook: route({
    method: 'GET',
    path: `${at}/uploads/{uploadId}/marked`,
    summary: 'The uploaded workbook with its wrong cells in red and commented (xlsx)',
    access: { kind: 'member', action: 'submission.read' },
    params: uploadParams,
    query: none,
    body: null,
    reply: { kind: 'file' },
  }),
  importSubmissions: route({
    method: 'POST',
    path: `${at}/import`,
    summary:
      'Figures of many units brought by the evaluation office, accepted at once; results from outside may be brought again',
    access: { kind: 'member', action: 'submission.import' },
    params: periodParams,
    query: none,
    body: ImportSubmissions.omit({ schemeId: true, period: true }),
    reply: { kind: 'json', schema: z.strictObject({ written: z.int() }) },
  }),
}
