import type { LedgerRule, Scheme, Text } from '@plumbline/scheme'
import { findIndicator } from '@plumbline/scheme/walk'
import { parseDecimal } from '../numbers/parse-decimal.ts'
import { pointUnits, showPoints, toPoints } from '../numbers/rounding.ts'
import type { Points, Step, Subject } from '../types.ts'
import type { pointsFor } from './indicator-points.ts'
import type { EntryGround, LedgerEntry } from './types.ts'

/** Whose entries these are, and what they are read with. */
export interface Holder {
  scheme: Scheme
  subject: Subject
  points: ReturnType<typeof pointsFor>
}

/** What an entry counts, never below 0, and the sentence that says so. */
export interface Booked {
  points: Points
  step: Step
}

const both = (name: string, { zh, en }: Text) => ({ [`${name}_zh`]: zh, [`${name}_en`]: en })

/** Who, when, by which document. */
const ground = (prefix: string, { reason, document, decidedBy, date }: EntryGround) => ({
  [`${prefix}reason`]: reason,
  [`${prefix}by`]: decidedBy,
  [`${prefix}date`]: date,
  [`${prefix}document_zh`]: document ? `，${document}` : '',
  [`${prefix}document_en`]: document ? `, ${document}` : '',
})

/** The indicator's points times the multiple (D4): 10 points × 3 = 30. */
function multiply(entry: LedgerEntry, { scheme, subject, points }: Holder) {
  const [indicator, times] = [entry.indicator!, entry.times!]
  const worth = toPoints(points(subject, indicator)!)
  const name = findIndicator(scheme, indicator)!.indicator.name
  return {
    points: toPoints((worth / pointUnits) * parseDecimal(times)),
    values: { ...both('indicator', name), worth: showPoints(worth), times },
  }
}

const stated = ({ points }: LedgerRule, entry: LedgerEntry): Points =>
  points.kind === 'each' ? toPoints(points.points) : toPoints(parseDecimal(entry.points!))

/** One entry that was checked. A forgiven one counts for nothing and says what it would have been. */
export function bookEntry(entry: LedgerEntry, rule: LedgerRule, holder: Holder): Booked {
  const values = { entry: entry.id, ...both('name', rule.name), ...ground('', entry) }
  if (rule.points.kind === 'none' && !entry.forgiven)
    return { points: 0, step: { name: 'ledger_noted', values } }
  const multiple = rule.points.kind === 'multiple' ? multiply(entry, holder) : undefined
  const points = rule.points.kind === 'none' ? 0 : (multiple?.points ?? stated(rule, entry))
  const told = { ...values, ...multiple?.values, result: showPoints(points) }
  if (entry.forgiven)
    return {
      points: 0,
      step: { name: 'ledger_forgiven', values: { ...told, ...ground('forgiven_', entry.forgiven) } },
    }
  return { points, step: { name: `ledger_${multiple ? 'multiple' : 'points'}_${rule.kind}`, values: told } }
}
