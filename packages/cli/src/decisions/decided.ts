import type { GradeDecision, HeadOverride, Honour } from '@plumbline/scoring'

/** What persons have decided and units hold, and what the folders of units gave: all that grades rest on beside scores. */
export interface Decided {
  decisions: GradeDecision[]
  honours: Honour[]
  overrides: HeadOverride[]
  /** unit → share of its members who may hold the best grade. */
  unitQuotas: Record<string, number>
}

export const nothingDecided: Decided = {
  decisions: [],
  honours: [],
  overrides: [],
  unitQuotas: {},
}
