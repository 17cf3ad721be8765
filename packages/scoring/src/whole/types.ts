import type { Scheme } from '@plumbline/scheme'
import type { ScoredClass, ScoreInput } from '../aggregate/score-class.ts'
import type { LinkedScore, Parents } from '../cascade/types.ts'
import type { GradeInput } from '../grade/grade-subjects.ts'
import type { Grading } from '../grade/types.ts'
import type { HistoryPeriod } from '../history/types.ts'
import type { Proposal } from '../propose/types.ts'
import type { OverallSubject, RankedSubject } from '../types.ts'

/** What a period's places, grades and proposals rest on beside its scores, of all classes. */
export interface Beside extends Partial<Pick<GradeInput, 'decisions' | 'honours' | 'groups' | 'quotas'>> {
  /** Who stood under whom, for schemes that link totals (挂钩). */
  parents?: Parents | undefined
  /** Earlier periods as they were published, oldest first. */
  history?: readonly HistoryPeriod[] | undefined
}

/** A period of the whole scheme: everybody on the roster, whatever the class. */
export type WholeInput = Omit<ScoreInput, 'class'> & Beside

/** Totals of one class by themselves, before any link; NaN = none. */
export interface OwnTotals {
  class: string
  subjects: readonly string[]
  totals: Float64Array
}

/** What follows from the totals of all classes. */
export interface Outcome {
  /** Everybody scored; the own total where the scheme links nothing. */
  linked: ReadonlyMap<string, Omit<LinkedScore, 'subject' | 'class'>>
  /** Class by class, best first. */
  ranked: RankedSubject[]
  /** Empty for a scheme without 大排序. */
  overall: ReadonlyMap<string, OverallSubject>
  grading: Grading
  proposals: Proposal[]
}

export interface WholeScored extends Outcome {
  scheme: Scheme
  /** Those of the scheme with somebody in them. */
  classes: ScoredClass[]
}
