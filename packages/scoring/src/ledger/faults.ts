import type { LedgerRule, Scheme } from '@plumbline/scheme'
import { parsePeriod } from '@plumbline/scheme/periods'
import { parseDecimal } from '../numbers/parse-decimal.ts'
import type { Subject } from '../types.ts'
import type { EntryFault, EntryGround, EntryPart, LedgerEntry } from './types.ts'

/** An entry with what it names, as far as that is there. */
export interface Named {
  entry: LedgerEntry
  scheme: Scheme
  subject: Subject | undefined
  rule: LedgerRule | undefined
  /** Points out of 100 that the indicator has for the subject; undefined where it is not scored for it. */
  indicatorPoints: (indicator: string) => number | undefined
}

export interface Fault {
  code: EntryFault
  part: EntryPart
  values?: Record<string, string>
}

const fault = (code: EntryFault, part: EntryPart, values: Record<string, string> = {}): Fault[] => [
  { code, part, values },
]
const blank = (text: string | undefined) => (text ?? '').trim() === ''

const decimal = /^\d{1,12}(\.\d{1,8})?$/
const day = /^\d{4}-\d{2}-\d{2}$/
const isDay = (text: string) => {
  const at = Date.parse(text)
  return day.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

export function namesOf({ entry, subject, rule, scheme }: Named): Fault[] {
  const known = (scheme.ledger?.rules ?? []).map(({ id }) => id).join(', ') || '—'
  return [
    ...(blank(entry.id) ? fault('entry_no_id', 'id') : []),
    ...(subject ? [] : fault('entry_subject_unknown', 'subject', { value: entry.subject })),
    ...(rule ? [] : fault('entry_rule_unknown', 'rule', { value: entry.rule, known })),
    ...(subject && rule?.classes && !rule.classes.includes(subject.class)
      ? fault('entry_class', 'rule', { value: entry.rule, class: subject.class })
      : []),
    ...(parsePeriod(entry.period)?.kind === scheme.period
      ? []
      : fault('entry_period', 'period', { value: entry.period })),
  ]
}

/** A decimal string above 0 from `min` to `max`, both in. */
function within(
  text: string | undefined,
  part: 'times' | 'points',
  { min, max }: { min: number; max: number },
): Fault[] {
  if (blank(text)) return fault(`entry_${part}_missing`, part)
  if (!decimal.test(text!)) return fault('entry_not_decimal', part, { value: text! })
  const value = parseDecimal(text!)
  if (value > 0 && value >= min && value <= max) return []
  return fault(`entry_${part}_range`, part, { value: text!, min: String(min), max: String(max) })
}

const worthParts = ['indicator', 'times', 'points'] as const

/** What each kind of rule asks an entry for; anything else would be a number that counts for nothing. */
const asked = {
  multiple: ['indicator', 'times'],
  each: [],
  given: ['points'],
  none: [],
} as const satisfies Record<LedgerRule['points']['kind'], readonly (typeof worthParts)[number][]>

export function worthOf({ entry, rule, subject, indicatorPoints }: Named): Fault[] {
  if (!rule) return []
  const { points } = rule
  const wanted: readonly string[] = asked[points.kind]
  const unasked = worthParts
    .filter((part) => !wanted.includes(part) && !blank(entry[part]))
    .flatMap((part) => fault('entry_not_asked', part, { value: entry[part]! }))
  if (points.kind === 'given')
    return [...unasked, ...within(entry.points, 'points', { min: 0, max: points.max })]
  if (points.kind !== 'multiple') return unasked
  const { indicator = '' } = entry
  const scored = !subject || blank(indicator) || indicatorPoints(indicator) !== undefined
  return [
    ...unasked,
    ...(blank(indicator) ? fault('entry_indicator_missing', 'indicator') : []),
    ...(scored ? [] : fault('entry_indicator_not_scored', 'indicator', { value: indicator })),
    ...within(entry.times, 'times', points),
  ]
}

export function groundOf({ entry, rule }: Named): Fault[] {
  const { forgiven } = entry
  return [
    ...groundFaults(entry, (part) => part),
    ...(forgiven && rule && !(rule.forgivable && rule.kind === 'deduction')
      ? fault('entry_not_forgivable', 'forgiven', { value: entry.rule })
      : []),
    ...(forgiven ? groundFaults(forgiven, (part) => `forgiven.${part}`) : []),
  ]
}

const groundFaults = (ground: EntryGround, part: (of: keyof EntryGround) => EntryPart): Fault[] => [
  ...(blank(ground.reason) ? fault('entry_no_reason', part('reason')) : []),
  ...(blank(ground.decidedBy) ? fault('entry_no_decider', part('decidedBy')) : []),
  ...(isDay(ground.date) ? [] : fault('entry_date', part('date'), { value: ground.date })),
]
