import type { Light, Scheme } from '@plumbline/scheme'
import type { ScoredClass } from '../aggregate/score-class.ts'
import type { Subject } from '../types.ts'
import type { Beside } from '../whole/types.ts'

/** How the attained scores of a comparing indicator are put on one scale: as the scheme does, or in one of three other ways. */
export type Normalisation = 'own' | 'minmax' | 'zscore' | 'rank'

export interface RobustnessInput extends Beside {
  scheme: Scheme
  period: string
  /** The whole roster, with those whom nobody scores. */
  subjects: readonly Subject[]
  /** Every class once, in any order, as `scoreClass` gives them. */
  classes: readonly ScoredClass[]
  seed: number
  /** How many times to draw; 1 to 100,000, 1,000 unless told. */
  draws?: number
  /** Every weight is multiplied by something between 1 − spread and 1 + spread; from 0 to below 1, 0.25 unless told. */
  spread?: number
  /** One of these per draw, each as likely; the scheme's own alone unless told. */
  normalisations?: readonly Normalisation[]
  /** Flagged when something turns in more than this share of the draws; 0.2 unless told. */
  threshold?: number
}

/** Places from the better to the worse; half places where ties share the average. */
export interface PlaceInterval {
  from: number
  to: number
}

/** What may turn for a subject: its light, its grade, or whether a consequence of the scheme is proposed to it. */
export type Turning = { kind: 'light' } | { kind: 'grade' } | { kind: 'consequence'; id: string }

export interface Flip {
  of: Turning
  /** By the scheme itself: the light, the grade, or proposed or not. */
  now: Light | string | boolean | null
  /** In how many draws it came out otherwise. */
  draws: number
  /** The same as a share of all draws. */
  share: number
  flag: boolean
}

/** One list's place by the scheme, and where it was drawn; all null where it is not ranked, and then it is in no draw. */
export interface DrawnPlaces {
  rank: number | null
  median: number | null
  /** From the 5 % to the 95 % quantile: places that were really drawn, by the nearest rank. */
  likely: PlaceInterval | null
  /** From the best to the worst place drawn. */
  whole: PlaceInterval | null
}

export interface RobustSubject extends DrawnPlaces {
  subject: string
  class: string
  /** Of the scheme's 大排序; absent where it has none. */
  overall?: DrawnPlaces
  /** The light, the grade where there are grades, then each consequence its class is looked at for. */
  flips: Flip[]
  /** Some of them is flagged. */
  flag: boolean
}

export interface Robustness {
  seed: number
  draws: number
  spread: number
  normalisations: Normalisation[]
  threshold: number
  /** By the scheme's classes, then in the order of ids. */
  subjects: RobustSubject[]
}
