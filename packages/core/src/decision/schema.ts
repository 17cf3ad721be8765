import { Code } from '@plumbline/scheme'
import { z } from 'zod'
import { DecisionId, Instant, PeriodId, SchemeId, UnitId } from '../ids.ts'

const Reason = z.string().trim().min(2).max(500)

/** 一票否决, 取消评优, 直接评定, an honour held, the grade of a head decided otherwise. */
export const DecisionKind = z.enum(['veto', 'disqualify', 'direct', 'honour', 'head'])
export type DecisionKind = z.infer<typeof DecisionKind>

const address = { schemeId: SchemeId, period: PeriodId }

/** What was decided about whom, by whom, when and by which document. */
const told = {
  unitId: UnitId,
  kind: DecisionKind,
  grade: Code.optional(),
  /** As people call it: 书记. A disqualification may name one that is no head. */
  role: z.string().trim().min(1).max(60).optional(),
  /** Of the honours the scheme declares. */
  code: Code.optional(),
  reason: Reason,
  document: z.string().trim().min(1).max(200).optional(),
  decidedBy: z.string().trim().min(1).max(60),
  date: z.iso.date(),
}

const signed = { by: z.string(), at: Instant }

/**
 * What named persons have decided about a unit in a period (D16). It counts once a second person has confirmed it; confirmed, it is
 * withdrawn only when a second person has confirmed that too. Nothing is deleted.
 */
export const Decision = z.strictObject({
  decisionId: DecisionId,
  ...address,
  ...told,
  enteredBy: z.string(),
  enteredAt: Instant,
  confirmed: z.strictObject(signed).optional(),
  withdrawal: z
    .strictObject({ reason: Reason, ...signed, confirmed: z.strictObject(signed).optional() })
    .optional(),
  version: z.int(),
})
export type Decision = z.infer<typeof Decision>

export const Decide = z.strictObject({ ...address, ...told })
export type Decide = z.infer<typeof Decide>

/** The decision, and the version of it that was read. */
const one = { ...address, decisionId: DecisionId, version: z.int().min(1) }

export const ConfirmDecision = z.strictObject(one)
export type ConfirmDecision = z.infer<typeof ConfirmDecision>

export const WithdrawDecision = z.strictObject({ ...one, reason: Reason })
export type WithdrawDecision = z.infer<typeof WithdrawDecision>
