import { Code, Text, vintages } from '@plumbline/scheme'
import { z } from 'zod'
import { DecimalText, Instant, isOnce, PeriodId, SchemeId, UnitId, UploadId } from '../ids.ts'

export const SubmissionStatus = z.enum(['draft', 'submitted', 'returned', 'accepted'])
export type SubmissionStatus = z.infer<typeof SubmissionStatus>

/** 预统计, 初步 or 最终, stated once for all that a person saves or a file brings; absent = not stated. */
export const Vintage = z.enum(vintages)

/** Where figures came from: who brought them, when, and in which file. */
export const Source = z.strictObject({
  kind: z.enum(['file', 'grid', 'import', 'result']),
  by: z.string(),
  byName: z.string().max(60),
  at: Instant,
  fileName: z.string().max(200).optional(),
  uploadId: UploadId.optional(),
  vintage: Vintage.optional(),
  /** Another assessment's published result, and the run that computed it. */
  result: z
    .strictObject({
      ...{ schemeId: SchemeId, title: Text, period: PeriodId, runId: z.string() },
      /** Whose it is where it is not the subject's own; with `months`, the one it served longest of several. */
      unit: z.strictObject({ unitId: UnitId, name: Text, months: z.number().optional() }).optional(),
    })
    .optional(),
})
export type Source = z.infer<typeof Source>

/** One figure; null = stated to be without a figure, which is not zero and not unanswered. */
export const Cell = z.strictObject({
  indicator: Code,
  field: Code,
  value: DecimalText.nullable(),
  /** Index into the submission's sources. */
  source: z.int().min(0),
  sheet: z.string().max(100).optional(),
  address: z.string().max(12).optional(),
})
export type Cell = z.infer<typeof Cell>

/** One unit's month: one item, replaced whole. */
export const Submission = z.strictObject({
  schemeId: SchemeId,
  period: PeriodId,
  unitId: UnitId,
  status: SubmissionStatus,
  cells: z.array(Cell).max(2000),
  sources: z.array(Source).max(2000),
  submittedAt: Instant.optional(),
  submittedBy: z.string().optional(),
  decidedAt: Instant.optional(),
  decidedBy: z.string().optional(),
  returnReason: z.string().max(500).optional(),
  version: z.int(),
})
export type Submission = z.infer<typeof Submission>

/** What came from outside for a unit, beside what it enters itself: brought by the office, neither drafted nor handed in. */
export const ExternalResults = z.strictObject({
  schemeId: SchemeId,
  period: PeriodId,
  unitId: UnitId,
  cells: Submission.shape.cells,
  sources: Submission.shape.sources,
  version: z.int(),
})
export type ExternalResults = z.infer<typeof ExternalResults>

export const CellInput = z.strictObject({
  indicator: Code,
  field: Code,
  value: DecimalText.nullable(),
  sheet: Cell.shape.sheet,
  address: Cell.shape.address,
})
export type CellInput = z.infer<typeof CellInput>

/** A unit's figures; a field answered twice would leave open which answer counts. */
export const CellInputs = z
  .array(CellInput)
  .max(2000)
  .refine((cells) => isOnce(cells.map(({ indicator, field }) => `${indicator}.${field}`)), {
    error: 'a field is given twice',
  })

const address = { schemeId: SchemeId, period: PeriodId, unitId: UnitId }
/** The version that was read; 0 = nothing had been saved yet. */
const version = z.int().min(0)

export const SaveDraft = z.strictObject({
  ...address,
  version,
  cells: CellInputs,
  /** Of all figures given; absent, those that did not change keep the one they had. */
  vintage: Vintage.optional(),
  file: z.strictObject({ fileName: z.string().max(200), uploadId: UploadId }).optional(),
})
export type SaveDraft = z.infer<typeof SaveDraft>

export const DecideSubmission = z.strictObject({ ...address, version })
export type DecideSubmission = z.infer<typeof DecideSubmission>

export const ReturnSubmission = z.strictObject({
  ...address,
  version,
  reason: z.string().trim().min(2).max(500),
})
export type ReturnSubmission = z.infer<typeof ReturnSubmission>

export const ImportSubmissions = z.strictObject({
  schemeId: SchemeId,
  period: PeriodId,
  fileName: z.string().max(200),
  vintage: Vintage.optional(),
  units: z
    .array(z.strictObject({ unitId: UnitId, cells: CellInputs }))
    .min(1)
    .max(4000)
    .refine((units) => isOnce(units.map(({ unitId }) => unitId)), { error: 'a unit is given twice' }),
})
export type ImportSubmissions = z.infer<typeof ImportSubmissions>

export const ProblemSeverity = z.enum(['block', 'ask'])

/** What is wrong with one cell of an uploaded file. */
export const CellProblem = z.strictObject({
  code: z.string().max(60),
  severity: ProblemSeverity,
  sheet: z.string().max(100),
  address: z.string().max(12),
  message: Text,
})
export type CellProblem = z.infer<typeof CellProblem>

export const Upload = z.strictObject({
  uploadId: UploadId,
  schemeId: SchemeId,
  period: PeriodId,
  unitId: UnitId,
  fileName: z.string().max(200),
  vintage: Vintage.optional(),
  status: z.enum(['waiting', 'saved', 'refused']),
  by: z.string(),
  byName: z.string(),
  at: Instant,
  /** Version of the submission that the uploader had before them; 0 = none. */
  baseVersion: z.int(),
  sha256: z.string().optional(),
  /** Why the file as a whole was refused. */
  fileProblem: z.strictObject({ code: z.string(), message: Text }).optional(),
  problems: z.array(CellProblem).max(500),
  problemCount: z.int(),
  cellCount: z.int(),
  /** The same workbook with the wrong cells marked. */
  markedKey: z.string().optional(),
  version: z.int(),
})
export type Upload = z.infer<typeof Upload>
