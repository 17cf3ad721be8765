import type { Light, Scheme } from '@plumbline/scheme'
import type { ScoredClass } from '../aggregate/score-class.ts'

/** What a place decides: to be among the first or last so many (ties at the edge are all in, D9), or which light is lit. */
export type PlaceConsequence = { kind: 'top' | 'last'; places: number }
export type Consequence = PlaceConsequence | { kind: 'light' }

/** How the attained scores of a comparing indicator are put on one scale: as the scheme does, or in one of three other ways. */
export type Normalisation = 'own' | 'minmax' | 'zscore' | 'rank'

export interface RobustnessInput {
  scheme: Pick<Scheme, 'ranking' | 'rounding' | 'lights'>
  scored: ScoredClass
  seed: number
  /** How many times to draw; 1,000 unless told. */
  draws?: number
  /** Every weight is multiplied by something between 1 − spread and 1 + spread; from 0 to below 1, 0.25 unless told. */
  spread?: number
  /** One of these per draw, each as likely; the scheme's own alone unless told. */
  normalisations?: readonly Normalisation[]
  /** The light unless told. */
  consequences?: readonly Consequence[]
  /** Flagged when a consequence turns in more than this share of the draws; 0.2 unless told. */
  threshold?: number
}

/** Places from the better to the worse; half places where ties share the average. */
export interface PlaceInterval {
  from: number
  to: number
}

export interface Flip {
  consequence: Consequence
  /** As the scheme itself decides: in or not, or the light. */
  now: boolean | Light | null
  /** In how many draws it came out otherwise. */
  draws: number
  /** The same as a share of all draws. */
  share: number
  flag: boolean
}

export interface RobustPlace {
  subject: string
  /** By the scheme itself; null = not ranked, and then in no draw. */
  rank: number | null
  median: number | null
  /** From the 5 % to the 95 % quantile: places that were really drawn, by the nearest rank. */
  likely: PlaceInterval | null
  /** From the best to the worst place drawn. */
  whole: PlaceInterval | null
  flips: Flip[]
  /** Some consequence is flagged. */
  flag: boolean
}

export interface Robustness {
  class: string
  seed: number
  draws: number
  spread: number
  normalisations: Normalisation[]
  threshold: number
  /** In the order of ids. */
  subjects: RobustPlace[]
}
