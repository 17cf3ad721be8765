import { Code, GradeRule } from '@plumbline/scheme'
import type { QuotaStep as EngineQuotaStep } from '@plumbline/scoring'
import { z } from 'zod'

// The stored twins of the engine's grades: everything that explains one, so that it can be read as long as the result.

const Facts = z.record(z.string(), z.string())
const Grade = Code.nullable()

const GradeStep = z.strictObject({
  rule: z.enum([...GradeRule.options, 'score', 'head']),
  name: z.string(),
  before: Grade,
  after: Grade,
  facts: Facts,
})

const HeldHonour = z.strictObject({
  id: z.string().optional(),
  subject: z.string(),
  code: Code,
  reason: z.string(),
  document: z.string().optional(),
  decidedBy: z.string(),
  date: z.string(),
})

const QuotaStep = z.strictObject({
  rule: Code.nullable(),
  name: z.string(),
  fired: z.boolean(),
  before: z.number(),
  after: z.number(),
  facts: Facts,
  honours: z.array(HeldHonour).optional(),
}) as z.ZodType<EngineQuotaStep>

export const HeadGrade = z.strictObject({
  subject: z.string(),
  role: Code,
  proposed: Grade,
  grade: Grade,
  isOverridden: z.boolean(),
  steps: z.array(GradeStep),
})
export type HeadGrade = z.infer<typeof HeadGrade>

export const MemberQuota = z.strictObject({
  subject: z.string(),
  grade: Code,
  /** A fraction: 0.2 is 20 %. */
  share: z.number(),
  members: z.int().nullable(),
  /** null: the roster does not say how many members there are. */
  places: z.int().nullable(),
  steps: z.array(QuotaStep),
})
export type MemberQuota = z.infer<typeof MemberQuota>

export const GradedSubject = z.strictObject({
  subject: z.string(),
  class: Code,
  grade: Grade,
  place: z.number().nullable(),
  of: z.int(),
  best: z.number().nullable(),
  worst: z.number().nullable(),
  barredRoles: z.array(z.string()),
  steps: z.array(GradeStep),
})

/** Why a confirmed decision changed nothing. */
export const UnusedReason = z.enum([
  'unknown_subject',
  'unknown_grade',
  'unknown_honour',
  'unknown_role',
  'no_reason',
  'not_signed',
  'role_barred',
])
export const UnusedDecision = z.strictObject({ decisionId: z.string(), reason: UnusedReason })
export type UnusedDecision = z.infer<typeof UnusedDecision>

/** Everything that grades of a run rest on and led to, sealed beside its places. */
export const SealedGrades = z.strictObject({
  graded: z.array(GradedSubject),
  quotas: z.array(MemberQuota).optional(),
  heads: z.array(HeadGrade).optional(),
  unused: z.array(UnusedDecision),
})
export type SealedGrades = z.infer<typeof SealedGrades>

/** What a unit's card shows of its grade. */
export const Grading = z.strictObject({
  ...GradedSubject.pick({ place: true, of: true, barredRoles: true, steps: true }).shape,
  quota: MemberQuota.optional(),
  /** Absent for those whom the grades of heads are not shown, and where the scheme has none. */
  heads: z.array(HeadGrade).optional(),
})
export type Grading = z.infer<typeof Grading>
