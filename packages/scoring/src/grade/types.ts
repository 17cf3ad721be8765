import type { GradeRule } from '@plumbline/scheme'

/** Who decided something about whom, when, and why. */
interface Decided {
  subject: string
  reason: string
  /** Number of the document it rests on. */
  document?: string
  decidedBy: string
  /** yyyy-mm-dd */
  date: string
}

/** What named persons have decided about a unit; the engine proposes, it never decides. */
export type GradeDecision =
  /** `grade` where it is not the scheme's. */
  | (Decided & { kind: 'veto'; grade?: string })
  /** With a role it bars whoever holds it from being rated excellent, and not the unit (S0-15). */
  | (Decided & { kind: 'disqualify'; role: string; grade?: never })
  /** `grade` is the best still possible (S0-20: 一般或较差 is at most 一般); without it any but the best. */
  | (Decided & { kind: 'disqualify'; grade?: string; role?: never })
  /** The best grade, or the one named. */
  | (Decided & { kind: 'direct'; grade?: string })

/** What a unit or person holds, of those the scheme declares under `honours`; awarded elsewhere, entered by a named person. */
export interface Honour extends Decided {
  code: string
}

/** One application of one rule, whether or not it changed anything; `name` keys the words, `facts` fill them. */
export interface GradeStep {
  rule: GradeRule | 'score' | 'head'
  name: string
  before: string | null
  after: string | null
  facts: Record<string, string>
}

export interface GradedSubject {
  subject: string
  class: string
  /** null: no total and no decision, or below the last band. */
  grade: string | null
  /** Place among those graded together, after `vetoRanking`; null = not ranked. */
  place: number | null
  of: number
  /** The first and the last of the places it shares with its equals, whatever way ties are ranked. */
  best: number | null
  worst: number | null
  /** Roles at the unit that are barred from the best grade. */
  barredRoles: string[]
  steps: GradeStep[]
}

/** A decision that could not be applied. Never dropped in silence. */
export interface UnusedDecision {
  decision: GradeDecision
  reason: 'unknown_subject' | 'unknown_grade'
}

export interface UnusedHonour {
  honour: Honour
  reason: 'unknown_subject' | 'unknown_honour'
}

export interface Grading {
  /** By class, place and id; those without a place last. */
  graded: GradedSubject[]
  unused: UnusedDecision[]
  unusedHonours: UnusedHonour[]
}
