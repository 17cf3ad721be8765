import type { Scheme } from '@plumbline/scheme'
import type { UnusedDecision, UnusedHonour } from '../grade/types.ts'
import type { Proposal } from '../propose/types.ts'
import type { WholeInput } from '../whole/types.ts'
import type { IndicatorChange, SimulatedMove, Standing } from './types.ts'

/** All that a period rests on, with two schemes instead of one. */
export interface SchemeSimulationInput extends Omit<WholeInput, 'scheme'> {
  before: Scheme
  after: Scheme
}

/** Where a subject stands under one version; all null under one that does not have its class. */
export interface SchemeStanding extends Standing {
  /** Place in the 大排序, of how many; null and 0 where there is none. */
  overall: number | null
  overallOf: number
  /** null where there are no grades or it has none. */
  grade: string | null
}

export interface SchemeMove extends Omit<SimulatedMove, 'before' | 'after'> {
  class: string
  before: SchemeStanding
  after: SchemeStanding
  /** Overall place before − after: positive = up; null where either has none. */
  overallMovement: number | null
  gradeChanged: boolean
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

export interface SchemeSimulation {
  period: string
  /** Classes in which an indicator is not the same. */
  classes: { class: string; indicators: IndicatorChange[] }[]
  /** Only those for whom anything is different: by class, best place after first. */
  moves: SchemeMove[]
  /** Only those that are not the same, or with somebody entering or leaving. */
  consequences: ConsequenceShift[]
  unapplied: { before: Unapplied; after: Unapplied }
}
