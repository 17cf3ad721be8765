import type { NoScore } from '@plumbline/scoring'
import * as m from '#lib/paraglide/messages.js'

const words = {
  missing_value: m.reason_missing_value,
  target_not_positive: m.reason_target_not_positive,
  base_not_positive: m.reason_base_not_positive,
  value_not_positive: m.reason_value_not_positive,
  not_a_number: m.reason_not_a_number,
  not_scored: m.reason_not_scored,
  no_children: m.reason_no_children,
} satisfies Record<NoScore['code'], () => string>

/** Why there is no score. A reason newer than this page is at least called one. */
export const reasonWord = (code: string): string => (code in words ? words[code as NoScore['code']] : m.reason_other)()
