import type { Scheme } from '@plumbline/scheme'
import type { Context } from '../context.ts'
import { bookedEntry, counts, entryFindings } from '../ledger/rules.ts'
import { ledgerEntries } from '../ledger/store.ts'
import type { LedgerEntry } from '@plumbline/scoring'
import type { FrozenClass } from './inputs.ts'
import type { RunAddress } from './schema.ts'

/** 加减分 of the period that count, in the order of ids; undefined where the scheme has no ledger. */
export async function gatherEntries(
  ctx: Context,
  { ledger }: Scheme,
  at: RunAddress,
): Promise<LedgerEntry[] | undefined> {
  if (!ledger) return undefined
  const entries = await ledgerEntries(ctx).list(at.schemeId, at.period)
  return entries
    .filter(counts)
    .map(bookedEntry)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * Those of the class beside its figures. A unit may have changed its class since an entry was booked: rather than leave the entry out, or
 * seal what cannot be scored, nothing is sealed; put right, the run is started again.
 */
export function freezeEntries(
  frozen: FrozenClass,
  scheme: Scheme,
  entries: readonly LedgerEntry[] | undefined,
): FrozenClass {
  if (!entries) return frozen
  const members = frozen.subjects.map(({ unitId, code }) => ({ unitId, code, class: frozen.class }))
  const ids = new Set(members.map(({ unitId }) => unitId))
  const own = entries.filter(({ subject }) => ids.has(subject))
  const bad = own.find((entry) => entryFindings(scheme, [entry], members).length > 0)
  if (bad) throw new Error(`ledger entry ${bad.id} cannot be booked for ${bad.subject} any more`)
  return { ...frozen, entries: own }
}
