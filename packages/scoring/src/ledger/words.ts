import type { Text } from '@plumbline/scheme'
import { fill } from '../words/fill.ts'
import type { EntryFault } from './types.ts'

const said = (message: [zh: string, en: string], hint: [zh: string, en: string]) => ({
  message: { zh: message[0], en: message[1] },
  hint: { zh: hint[0], en: hint[1] },
})

const again = ['核对后重写。', 'Check it and write it again.'] as [string, string]

const faults: Record<EntryFault, { message: Text; hint: Text }> = {
  entry_no_id: said(['加减分没有编号。', 'An entry has no id.'], ['写上编号。', 'Give it one.']),
  entry_duplicate: said(
    ['编号“{id}”已经用过。', 'The id “{id}” is taken already.'],
    ['每笔加减分用各自的编号；重复的一笔请删去。', 'Give each entry its own; remove what is there twice.'],
  ),
  entry_subject_unknown: said(
    ['名册里没有单位“{value}”。', 'The unit “{value}” is not on the roster.'],
    ['改正代码，或把它加进名册。', 'Correct the code, or add it to the roster.'],
  ),
  entry_rule_unknown: said(
    ['办法里没有加减分规则“{value}”。', 'The scheme’s ledger has no rule “{value}”.'],
    ['现有：{known}。', 'There are: {known}.'],
  ),
  entry_class: said(
    ['规则“{value}”不适用于类别“{class}”。', 'The rule “{value}” is not for class “{class}”.'],
    ['换一条规则，或核对单位。', 'Choose another rule, or check the unit.'],
  ),
  entry_period: said(
    ['期“{value}”写法不对。', '“{value}” is not a period of this scheme.'],
    ['按办法的周期写，如 2026-10。', 'Write it by the scheme’s period, such as 2026-10.'],
  ),
  entry_indicator_missing: said(
    ['没有写按哪项指标的分值加减。', 'It does not say which indicator’s points count.'],
    ['写上指标。', 'Name the indicator.'],
  ),
  entry_indicator_not_scored: said(
    ['该单位没有计分指标“{value}”。', 'The unit has no scored indicator “{value}”.'],
    ['换一项对该单位计分的指标。', 'Name an indicator that is scored for the unit.'],
  ),
  entry_times_missing: said(
    ['没有写倍数。', 'It does not say how many times.'],
    ['写上认定的倍数。', 'Write the multiple that was decided.'],
  ),
  entry_times_range: said(
    ['倍数 {value} 不在 {min} 至 {max} 之间。', 'The multiple {value} is not within {min} to {max}.'],
    ['按办法规定的倍数认定。', 'Decide within what the scheme allows.'],
  ),
  entry_points_missing: said(
    ['没有写分值。', 'It does not say how many points.'],
    ['写上认定的分值。', 'Write the points that were decided.'],
  ),
  entry_points_range: said(
    [
      '分值 {value} 应大于 {min}，不超过 {max}。',
      'The points {value} should be above {min} and at most {max}.',
    ],
    [
      '按办法规定的上限认定；减分也写正数。',
      'Decide within the scheme’s limit; deductions are positive too.',
    ],
  ),
  entry_not_decimal: said(
    ['“{value}”不是数。', '“{value}” is not a number.'],
    ['只写数字，最多 8 位小数。', 'Digits only, with at most 8 decimals.'],
  ),
  entry_not_asked: said(
    ['这条规则不用写“{value}”。', 'The rule does not ask for “{value}”.'],
    ['留空，或换一条规则。', 'Leave it empty, or choose another rule.'],
  ),
  entry_no_reason: said(['没有写事由。', 'There is no reason.'], ['写明事由。', 'Say why.']),
  entry_no_decider: said(
    ['没有写认定人。', 'It does not say who decided.'],
    ['写上认定人。', 'Name the person.'],
  ),
  entry_date: said(['日期“{value}”写法不对。', '“{value}” is not a date.'], again),
  entry_not_forgivable: said(
    ['规则“{value}”不能容错免责。', 'Entries of the rule “{value}” cannot be forgiven.'],
    ['删去容错，或改办法。', 'Remove it, or change the scheme.'],
  ),
}

export const describeFault = (code: EntryFault, values: Record<string, string>) => ({
  message: fill(faults[code].message, values),
  hint: fill(faults[code].hint, values),
})
