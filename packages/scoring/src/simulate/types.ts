import type { Light, Scheme } from '@plumbline/scheme'
import type { UnusedDecision, UnusedHonour } from '../grade/types.ts'
import type { Proposal } from '../propose/types.ts'
import type { Points } from '../types.ts'
import type { WholeInput } from '../whole/types.ts'

/** All that a period rests on, with two schemes instead of one. */
export interface SimulationInput extends Omit<WholeInput, 'scheme'> {
  before: Scheme
  after: Scheme
}

/** One indicator that is not the same in both versions; a share is of the full total, 1 = 10⁸, by the class's usual weights. */
export interface IndicatorChange {
  indicator: string
  change: 'appeared' | 'disappeared' | 'changed'
  /** null in the version that has no such indicator. */
  shareBefore: Points | null
  shareAfter: Points | null
  /** Something besides its weight is not the same: method, fields, direction, missing data. */
  redefined: boolean
}

/** Where a subject stands under one version; all null under one that does not have its class. */
export interface Standing {
  total: Points | null
  /** For publication, rounded as that version says. */
  published: string | null
  rank: number | null
  of: number
  light: Light | null
  /** Place in the 大排序, of how many; null and 0 where there is none. */
  overall: number | null
  overallOf: number
  /** null where there are no grades or it has none. */
  grade: string | null
}

/** What a part adds to the total under both versions; null = it is not in that version. */
export interface Shift {
  id: string
  before: Points | null
  after: Points | null
  difference: Points
}

export interface Move {
  subject: string
  class: string
  before: Standing
  after: Standing
  /** Place before − place after: positive = up. null where either has no place. */
  movement: number | null
  /** The same in the 大排序. */
  overallMovement: number | null
  lightChanged: boolean
  gradeChanged: boolean
  /** After − before; null where either has no total, and then nothing is explained by parts. */
  difference: Points | null
  /** The scheme's own boards, all of either version: their differences and those of the stages add up to the difference of totals exactly. */
  boards: Shift[]
  /** The same by indicator. */
  indicators: Shift[]
  /** What ledger, coefficients and link add, by kind of stage. */
  stages: Shift[]
}

/** A consequence of either version, by its id. */
export interface ConsequenceShift {
  consequence: string
  change: 'appeared' | 'disappeared' | 'changed'
  /** It is in both and does not say the same. */
  redefined: boolean
  /** Who is proposed under the version after only, and who under the one before only. */
  entered: Proposal[]
  left: Proposal[]
}

/** What persons decided and one version cannot apply. Never dropped in silence. */
export interface Unapplied {
  decisions: UnusedDecision[]
  honours: UnusedHonour[]
}

export interface Simulation {
  period: string
  /** Classes in which an indicator is not the same. */
  classes: { class: string; indicators: IndicatorChange[] }[]
  /** Only those for whom anything is different: by class, best place after first. */
  moves: Move[]
  /** Only those that are not the same, or with somebody entering or leaving. */
  consequences: ConsequenceShift[]
  unapplied: { before: Unapplied; after: Unapplied }
}
