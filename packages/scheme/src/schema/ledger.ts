import { z } from 'zod'
import { Code, Finite, Text } from './text.ts'

/** On the 0–100 scale of the total, always above nothing: whether they are added or taken away is the rule's kind. */
const Worth = Finite.positive().max(1000)

/** What one entry is worth. */
export const LedgerPoints = z.discriminatedUnion('kind', [
  /** The points of an indicator, out of the 100 of its class, times what the decider states from `min` to `max` (S1-04: 3 to 10). */
  z.strictObject({ kind: z.literal('multiple'), min: Worth, max: Worth }),
  /** Always the same. */
  z.strictObject({ kind: z.literal('each'), points: Worth }),
  /** As the case may be (视情, S3-19): the decider states the points, up to `max`. */
  z.strictObject({ kind: z.literal('given'), max: Worth }),
  /** Put on record, without points (S0-10). */
  z.strictObject({ kind: z.literal('none') }),
])
export type LedgerPoints = z.infer<typeof LedgerPoints>

export const LedgerRule = z.strictObject({
  id: Code,
  name: Text,
  kind: z.enum(['bonus', 'deduction']),
  points: LedgerPoints,
  /** Most points of this rule for one subject in one period. */
  cap: Worth.optional(),
  /** Only subjects of these classes; all when absent. */
  classes: z.array(Code).min(1).max(50).optional(),
  /** Whether 容错 may cancel an entry; for deductions only. */
  forgivable: z.boolean().default(false),
  /** The document the rule rests on. */
  basis: Text.optional(),
})
export type LedgerRule = z.infer<typeof LedgerRule>

/** 加减分: what is added to the total of the boards, and taken from it. Totals may leave 0–100 (D4); caps are steps that are shown. */
export const Ledger = z.strictObject({
  rules: z.array(LedgerRule).min(1).max(100),
  /** Most points of all bonuses together, and of all deductions, for one subject in one period. */
  cap: z.strictObject({ bonus: Worth.optional(), deduction: Worth.optional() }).optional(),
})
export type Ledger = z.infer<typeof Ledger>
