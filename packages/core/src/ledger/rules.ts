import type { Scheme } from '@plumbline/scheme'
import { checkEntries, type EntryGround, type LedgerEntry } from '@plumbline/scoring'
import type { ErrorCode, Finding } from '../errors.ts'
import type { Unit } from '../unit/schema.ts'
import type { Entry } from './schema.ts'

/** Neither a struck-out entry nor one that is forgiven changes any more, but that a forgiven one may be struck out. */
export function refusalToChange(entry: Entry, action: 'forgive' | 'withdraw'): ErrorCode | undefined {
  if (entry.withdrawn) return 'entry_withdrawn'
  return action === 'forgive' && entry.forgiven ? 'entry_forgiven' : undefined
}

export const counts = (entry: Entry): boolean => entry.withdrawn === undefined

const groundOf = ({ reason, document, decidedBy, date }: EntryGround): EntryGround => ({
  reason,
  ...(document === undefined ? {} : { document }),
  decidedBy,
  date,
})

/** As the engine reads it. */
export function bookedEntry(entry: Entry): LedgerEntry {
  const { entryId, unitId, rule, period, indicator, times, points, forgiven } = entry
  return {
    id: entryId,
    subject: unitId,
    rule,
    period,
    ...(indicator === undefined ? {} : { indicator }),
    ...(times === undefined ? {} : { times }),
    ...(points === undefined ? {} : { points }),
    ...groundOf(entry),
    ...(forgiven ? { forgiven: groundOf(forgiven) } : {}),
  }
}

/** What the scheme does not let be booked for these units. */
export function entryFindings(
  scheme: Scheme,
  entries: readonly LedgerEntry[],
  units: readonly Pick<Unit, 'unitId' | 'class' | 'code'>[],
): Finding[] {
  const subjects = units.map(({ unitId, class: own, code }) => ({ id: unitId, class: own, code }))
  return checkEntries(scheme, entries, subjects).map(({ code, part, message, hint }) => ({
    place: part,
    code,
    message: { zh: `${message.zh}${hint.zh}`, en: `${message.en} ${hint.en}` },
  }))
}
