import type { Light, Scheme } from '@plumbline/scheme'
import type { ScoreInput } from '../aggregate/score-class.ts'
import type { PlaceConsequence } from '../robustness/types.ts'
import type { Points } from '../types.ts'

/** What a class is scored from, with two schemes instead of one. */
export interface SimulateInput extends Omit<ScoreInput, 'scheme'> {
  before: Scheme
  after: Scheme
  /** Whose entering and leaving is listed, such as the first three; none unless told. */
  consequences?: readonly PlaceConsequence[]
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

/** Where a subject stands under one version. */
export interface Standing {
  total: Points | null
  /** For publication, rounded as that version says. */
  published: string | null
  rank: number | null
  of: number
  light: Light | null
}

/** What a part adds to the total under both versions; null = it is not in that version. */
export interface Shift {
  id: string
  before: Points | null
  after: Points | null
  difference: Points
}

export interface SimulatedMove {
  subject: string
  before: Standing
  after: Standing
  /** Place before − place after: positive = up. null where either has no place. */
  movement: number | null
  lightChanged: boolean
  /** After − before; null where either has no total, and then nothing is explained by parts. */
  difference: Points | null
  /** The scheme's own boards, all of either version: their differences and those of the stages add up to the difference of totals exactly. */
  boards: Shift[]
  /** The same by indicator. */
  indicators: Shift[]
  /** What ledger and coefficients add, by kind of stage. */
  stages: Shift[]
}

export interface ConsequenceChange {
  consequence: PlaceConsequence
  entered: string[]
  left: string[]
}

export interface Simulation {
  class: string
  period: string
  indicators: IndicatorChange[]
  /** Only those for whom anything is different, best place after first. */
  moves: SimulatedMove[]
  /** Only those with someone entering or leaving. */
  consequences: ConsequenceChange[]
}
