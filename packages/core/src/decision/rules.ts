import type { ErrorCode } from '../errors.ts'
import type { Decision, DecisionKind } from './schema.ts'

type Part = 'grade' | 'role' | 'code'

/** What a kind must say beside its ground, and what it may; anything else is refused, not left aside. */
export const decisionParts = {
  veto: { needs: [], may: ['grade'] },
  disqualify: { needs: [], may: ['role', 'grade'] },
  direct: { needs: [], may: ['grade'] },
  honour: { needs: ['code'], may: [] },
  head: { needs: ['role', 'grade'], may: [] },
} as const satisfies Record<DecisionKind, { needs: readonly Part[]; may: readonly Part[] }>

export type DecisionState = 'entered' | 'confirmed' | 'withdrawing' | 'withdrawn'

export function stateOf({
  confirmed,
  withdrawal,
}: Pick<Decision, 'confirmed' | 'withdrawal'>): DecisionState {
  if (!withdrawal) return confirmed ? 'confirmed' : 'entered'
  return confirmed && !withdrawal.confirmed ? 'withdrawing' : 'withdrawn'
}

/** One person alone neither makes a decision count nor takes it back: until the second has signed, what stood stands. */
export const decisionCounts = (decision: Decision): boolean =>
  ['confirmed', 'withdrawing'].includes(stateOf(decision))

/** Whoever entered a decision, or its withdrawal, may not be the one who confirms it. */
export function refusalToConfirm(decision: Decision, actorId: string): ErrorCode | undefined {
  const state = stateOf(decision)
  if (state === 'withdrawn') return 'decision_withdrawn'
  if (state === 'confirmed') return 'decision_confirmed'
  const first = state === 'entered' ? decision.enteredBy : decision.withdrawal?.by
  return first === actorId ? 'decision_own' : undefined
}

export function refusalToWithdraw(decision: Decision): ErrorCode | undefined {
  const state = stateOf(decision)
  return state === 'withdrawn' || state === 'withdrawing' ? 'decision_withdrawn' : undefined
}
