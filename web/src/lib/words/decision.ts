import type { DecisionKind, DecisionState, UnusedDecision } from '@plumbline/core/schemas'
import * as m from '#lib/paraglide/messages.js'
import type { Tone } from '#lib/ui/Badge.svelte'

const kinds = {
  veto: m.decision_veto,
  disqualify: m.decision_disqualify,
  direct: m.decision_direct,
  honour: m.decision_honour_held,
  head: m.decision_head,
} satisfies Record<DecisionKind, () => string>

/** What its form asks for beside the ground. */
const asks = {
  veto: m.decision_veto_asks,
  disqualify: m.decision_disqualify_asks,
  direct: m.decision_direct_asks,
  honour: m.decision_honour_asks,
  head: m.decision_head_asks,
} satisfies Record<DecisionKind, () => string>

const states = {
  entered: { word: m.decision_entered, tone: 'open' },
  confirmed: { word: m.decision_confirmed, tone: 'done' },
  withdrawing: { word: m.decision_withdrawing, tone: 'attention' },
  withdrawn: { word: m.decision_withdrawn, tone: 'quiet' },
} satisfies Record<DecisionState, { word: () => string; tone: Tone }>

const unused = {
  unknown_subject: m.unused_unknown_subject,
  unknown_grade: m.unused_unknown_grade,
  unknown_honour: m.unused_unknown_honour,
  unknown_role: m.unused_unknown_role,
  no_reason: m.unused_unsigned,
  not_signed: m.unused_unsigned,
  role_barred: m.unused_role_barred,
} satisfies Record<UnusedDecision['reason'], () => string>

export const kindWord = (kind: DecisionKind): string => kinds[kind]()
export const kindAsks = (kind: DecisionKind): string => asks[kind]()
export const decisionShown = (state: DecisionState) => states[state]
export const unusedWord = (reason: UnusedDecision['reason']): string => unused[reason]()
