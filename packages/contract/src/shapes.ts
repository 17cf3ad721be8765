import { Code, Text, vintages } from '@plumbline/scheme'
import {
  PeriodId,
  Period,
  RankingRow,
  SchemeId,
  SubmissionStatus,
  TenantId,
  UnitId,
} from '@plumbline/core/schemas'
import { z } from 'zod'

export const none = z.strictObject({})
export const tenantParams = z.strictObject({ tenantId: TenantId })
export const schemeParams = tenantParams.extend({ schemeId: SchemeId })
export const periodParams = schemeParams.extend({ period: PeriodId })
export const unitParams = periodParams.extend({ unitId: UnitId })

/** One unit on the period's board. */
export const BoardRow = z.strictObject({
  unitId: UnitId,
  code: z.string(),
  name: Text,
  class: Code,
  status: z.enum(['missing', ...SubmissionStatus.options]),
  submittedAt: z.string().optional(),
  version: z.int(),
})
export type BoardRow = z.infer<typeof BoardRow>

export const PeriodBoard = z.strictObject({ period: Period, rows: z.array(BoardRow), serverTime: z.string() })
export type PeriodBoard = z.infer<typeof PeriodBoard>

/** One line of a unit's form. */
export const FormRow = z.strictObject({
  board: Code,
  boardName: Text,
  indicator: Code,
  indicatorName: Text,
  field: Code,
  fieldName: Text,
  unit: z.string(),
  decimals: z.int(),
  basis: z.enum(['period', 'ytd', 'point']),
  /** From which vintage on the scheme takes it. */
  atLeast: z.enum(vintages).optional(),
  previous: z.string().nullable(),
  target: z.string().nullable(),
  current: z.string().nullable(),
  /** Answered with 「—」: there is no figure this time. */
  stated: z.boolean(),
})
export type FormRow = z.infer<typeof FormRow>

export const Rankings = z.strictObject({
  period: Period,
  class: Code,
  page: z.int(),
  pages: z.int(),
  count: z.int(),
  boards: z.array(Code),
  rows: z.array(RankingRow),
})
export type Rankings = z.infer<typeof Rankings>
