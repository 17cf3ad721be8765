import type { Scheme } from '@plumbline/scheme'
import type { Subject } from '../types.ts'
import { groundOf, namesOf, worthOf, type Fault, type Named } from './faults.ts'
import { pointsFor } from './indicator-points.ts'
import type { EntryFinding, LedgerEntry } from './types.ts'
import { describeFault } from './words.ts'

/**
 * All that is wrong with entries of a ledger (加减分), in their order; none when they may be scored. Entries are decimal strings on the 0–100
 * scale; subjects are those of the roster, of all classes. Pure: throws nothing.
 * Source: S1-04 (3 to 10 times an indicator's points), S3-19/20, S4-35 (容错), D4.
 * A rule of 3 to 10 times: `times` '2.9' gives `entry_times_range` at part `times`, '3' and '10.00' nothing, '10.1' the same finding.
 */
export function checkEntries(
  scheme: Scheme,
  entries: readonly LedgerEntry[],
  roster: readonly Subject[],
): EntryFinding[] {
  const subjects = new Map(roster.map((one) => [one.id, one]))
  const rules = new Map(scheme.ledger?.rules.map((one) => [one.id, one]))
  const points = pointsFor(scheme)
  const seen = new Set<string>()
  return entries.flatMap((entry, index) => {
    const subject = subjects.get(entry.subject)
    const named: Named = {
      entry,
      scheme,
      subject,
      rule: rules.get(entry.rule),
      indicatorPoints: (indicator) => subject && points(subject, indicator),
    }
    const twice: Fault[] = seen.has(entry.id) ? [{ code: 'entry_duplicate', part: 'id' }] : []
    seen.add(entry.id)
    return [...twice, ...namesOf(named), ...worthOf(named), ...groundOf(named)].map((fault) => ({
      code: fault.code,
      entry: entry.id,
      index,
      part: fault.part,
      ...describeFault(fault.code, { id: entry.id, ...fault.values }),
    }))
  })
}
