import type { Light, Scheme } from '@plumbline/scheme'
import type { ScoredClass } from '../aggregate/score-class.ts'
import type { Subject } from '../types.ts'
import type { Beside } from '../whole/types.ts'
import type { Normalisation, PlaceInterval, RobustnessInput } from './types.ts'

export interface SchemeRobustnessInput
  extends Beside, Pick<RobustnessInput, 'seed' | 'draws' | 'spread' | 'normalisations' | 'threshold'> {
  scheme: Scheme
  period: string
  /** The whole roster, with those whom nobody scores. */
  subjects: readonly Subject[]
  /** Every class once, in any order, as `scoreClass` gives them. */
  classes: readonly ScoredClass[]
}

/** What may turn for a subject: its light, its grade, or whether a consequence of the scheme is proposed to it. */
export type Turning = { kind: 'light' } | { kind: 'grade' } | { kind: 'consequence'; id: string }

export interface SchemeFlip {
  of: Turning
  /** By the scheme itself: the light, the grade, or proposed or not. */
  now: Light | string | boolean | null
  /** In how many draws it came out otherwise. */
  draws: number
  /** The same as a share of all draws. */
  share: number
  flag: boolean
}

/** One list's place by the scheme, and where it was drawn; all null where it is not ranked. */
export interface DrawnPlaces {
  rank: number | null
  median: number | null
  /** From the 5 % to the 95 % quantile, by the nearest rank. */
  likely: PlaceInterval | null
  whole: PlaceInterval | null
}

export interface RobustSubject extends DrawnPlaces {
  subject: string
  class: string
  /** Of the scheme's 大排序; absent where it has none. */
  overall?: DrawnPlaces
  /** The light, the grade where there are grades, then each consequence its class is looked at for. */
  flips: SchemeFlip[]
  /** Some of them is flagged. */
  flag: boolean
}

export interface SchemeRobustness {
  seed: number
  draws: number
  spread: number
  normalisations: Normalisation[]
  threshold: number
  /** By the scheme's classes, then in the order of ids. */
  subjects: RobustSubject[]
}
