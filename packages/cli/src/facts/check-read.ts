import {
  indicatorsOf,
  resultPeriods,
  yearOfPeriod,
  type Field,
  type Problem,
  type Scheme,
} from '@plumbline/scheme'
import { everybody } from '@plumbline/scoring'
import { finding, text } from '../findings.ts'
import type { Member } from '../roster/read-roster.ts'
import type { Told } from './check-names.ts'
import type { FactRow } from './fact-row.ts'

interface Sources {
  scheme: Scheme
  roster: readonly Member[]
  period: string
}
export type Unread = (told: Told, row: FactRow, field: Field) => Problem | undefined

/**
 * What is wrong with a figure that can be read and yet no score would ever look at: it would be lost without a word. Of earlier periods
 * only derived ones are named, since a unit may have been of another class then.
 */
export function unreadBy({ scheme, roster, period }: Sources): Unread {
  const classOf = new Map(roster.map(({ code, class: own }) => [code, own]))
  const asked = new Map(
    scheme.classes.map(({ id }) => [id, new Set(indicatorsOf(scheme, id).map((one) => one.id))]),
  )
  return (told, row, field) => {
    if (field.source === 'derived') return derived(row, field)
    const due = field.source === 'target' ? yearOfPeriod(period) : period
    if (told.subject === everybody || ![due, ...resultPeriods(field, period)].includes(told.period))
      return undefined
    const own = classOf.get(told.subject)!
    return asked.get(own)?.has(told.indicator) ? undefined : notAsked(row, told, own)
  }
}

const derived = (row: FactRow, { id, expression = '' }: Field) =>
  finding('fact_derived', row.place('field'), {
    message: text(
      `“${id}”由系统按算式 ${expression} 推算，不填报。`,
      `“${id}” is computed as ${expression} and not entered.`,
    ),
    hint: text('删去这一行。', 'Remove the line.'),
  })

const notAsked = (row: FactRow, { subject, indicator }: Told, own: string) =>
  finding('fact_not_asked', row.place('indicator'), {
    message: text(
      `类别 ${own} 不考核指标“${indicator}”，${subject} 的这个数不会计入。`,
      `Class ${own} is not asked “${indicator}”: this figure of ${subject} would not count.`,
    ),
    hint: text(
      '核对单位、指标和名册中的类别，或删去这一行。',
      'Check unit, indicator and the class on the roster, or remove the line.',
    ),
  })
