import { Code } from '@plumbline/scheme'
import { z } from 'zod'
import { DecimalText, EntryId, Instant, PeriodId, SchemeId, UnitId } from '../ids.ts'

const Reason = z.string().trim().min(2).max(500)

/** Who decided something, when, and by which document. */
const ground = {
  reason: Reason,
  document: z.string().trim().min(1).max(200).optional(),
  decidedBy: z.string().trim().min(1).max(60),
  date: z.iso.date(),
}

const address = { schemeId: SchemeId, period: PeriodId }

/** What an entry says: the rule of the scheme's ledger, and what that rule asks for. */
const told = {
  unitId: UnitId,
  rule: Code,
  indicator: Code.optional(),
  times: DecimalText.optional(),
  points: DecimalText.optional(),
  ...ground,
}

/** One bonus or deduction of one unit in one period. Nothing is deleted: an entry is struck out, a deduction forgiven, and both stay to be seen. */
export const Entry = z.strictObject({
  entryId: EntryId,
  ...address,
  ...told,
  enteredBy: z.string(),
  enteredAt: Instant,
  /** 容错: it counts for nothing. */
  forgiven: z.strictObject({ ...ground, enteredBy: z.string(), enteredAt: Instant }).optional(),
  withdrawn: z.strictObject({ reason: Reason, by: z.string(), at: Instant }).optional(),
  version: z.int(),
})
export type Entry = z.infer<typeof Entry>

export const AddEntry = z.strictObject({ ...address, ...told })
export type AddEntry = z.infer<typeof AddEntry>

/** The entry, and the version of it that was read. */
const one = { ...address, entryId: EntryId, version: z.int().min(1) }

export const ForgiveEntry = z.strictObject({ ...one, ...ground })
export type ForgiveEntry = z.infer<typeof ForgiveEntry>

export const WithdrawEntry = z.strictObject({ ...one, reason: Reason })
export type WithdrawEntry = z.infer<typeof WithdrawEntry>
