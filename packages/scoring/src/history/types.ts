import type { Light, Text } from '@plumbline/scheme'
import type { Points } from '../types.ts'

/** One subject in one period, as its results said. */
export interface HistoryPlace {
  subject: string
  /** Its class then; places are compared within one. */
  group: string
  /** null = not ranked. */
  rank: number | null
  total?: Points | null
  light?: Light | null
  grade?: string | null
  /** Place by indicator, where movement is counted over indicators. */
  indicatorRanks?: Readonly<Record<string, number | null>>
  /** What it attained on an indicator, points of 10⁻⁸; only of those that consequences compare themselves. */
  attained?: Readonly<Record<string, Points | null>>
  /** Founded or merged in this period: not to be compared with the one before (D10). */
  exempt?: 'new' | 'merged'
}

export interface HistoryPeriod {
  period: string
  places: readonly HistoryPlace[]
}

/** How many of N make an end of the list: so many, or a share of N, cut to whole numbers, at least `min` (1 unless told). */
export type TailSize = { places: number } | { percent: number; min?: number }

/** A place with how many were ranked in its group. */
export interface PlaceThen {
  period: string
  group: string
  rank: number
  of: number
}

export interface StuckFacts {
  tail: 'top' | 'bottom'
  size: TailSize
  atLeast: number
  /** Oldest first, as long as the run is. */
  places: PlaceThen[]
}

/** What a rise is counted in: places, points of the total, or indicators on which the place became better. */
export type RiseCriterion = 'places' | 'total' | 'indicators'

export interface RiseFacts {
  criterion: RiseCriterion
  /** Places, points of 10⁻⁸, or indicators. */
  rise: number
  atLeast: number
  before: PlaceThen
  after: PlaceThen
}

export interface FallFacts {
  drop: number
  atLeast: number
  before: PlaceThen
  after: PlaceThen
}

export interface EndFacts {
  end: 'first' | 'last'
  count: number
  ties: 'in' | 'out'
  place: PlaceThen
  /** How many others share the place. */
  tied: number
  /** Whether they share it across the edge, so that `ties` decides. */
  across: boolean
}

/** One rung of the ladder: what is proposed to whoever is behind over a whole quarter, half year or year. */
export interface TailStep {
  span: 'quarter' | 'half' | 'year'
  consequence: Text
}

export interface TailFacts {
  step: TailStep
  /** The quarter, half or year. */
  period: string
  size: TailSize
  places: PlaceThen[]
  /** Mean of those places. */
  average: number
  /** How many of the group have at least as good an average, itself not counted, and how many have one. */
  ahead: number
  of: number
}

export interface StreakFacts {
  of: 'grade' | 'light'
  value: string
  atLeast: number
  /** Oldest first, as long as the run is. */
  periods: string[]
}

/** What the rule found, for a named person to decide on; nothing follows from it by itself (D16). */
export type HistoryProposal =
  | { rule: 'stuck_rank'; subject: string; facts: StuckFacts }
  | { rule: 'most_improved'; subject: string; facts: RiseFacts }
  | { rule: 'fallen'; subject: string; facts: FallFacts }
  | { rule: 'end_places'; subject: string; facts: EndFacts }
  | { rule: 'tail_ladder'; subject: string; facts: TailFacts }
  | { rule: 'streak'; subject: string; facts: StreakFacts }

export type ProposalOf<R extends HistoryProposal['rule']> = Extract<HistoryProposal, { rule: R }>

/** The same without whom it is about. */
export type HistoryFinding = {
  [R in HistoryProposal['rule']]: Omit<ProposalOf<R>, 'subject'>
}[HistoryProposal['rule']]
