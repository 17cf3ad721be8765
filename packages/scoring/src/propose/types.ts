import type { Consequence, Light, Scheme } from '@plumbline/scheme'
import type { Honour } from '../grade/types.ts'
import type { HistoryFinding, HistoryPeriod } from '../history/types.ts'
import type { Points } from '../types.ts'

/** A place among others that came from outside, by the unit that answers for it (D2). */
export interface GivenPlace {
  subject: string
  indicator: string
  rank: number
  of: number
  light: Light | null
}

export interface LightFinding {
  rule: 'light'
  /** The place lit; `indicator` where it came from outside, absent for the total. */
  facts: { light: Light; period: string; rank: number | null; of: number; indicator?: string }
}

export interface GradeFinding {
  rule: 'grade'
  facts: { grade: string; period: string }
}

/** What was attained on an indicator, points of 10⁻⁸ on the scale 0–100, against the bounds of the rule. */
export interface LevelFinding {
  rule: 'level'
  facts: { indicator: string; attained: Points; period: string; min?: number; below?: number }
}

/** What it holds, and who entered it. */
export interface HonourFinding {
  rule: 'honour'
  facts: { code: string; reason: string; document?: string; decidedBy: string; date: string }
}

/** What fired, with its numbers. `indicator`: places by what that attained, not by the total. */
export type Finding =
  (HistoryFinding & { indicator?: string }) | LightFinding | GradeFinding | LevelFinding | HonourFinding

/** Somebody proposed for something. Never a decision: a named person makes that (D16). */
export interface Proposal {
  /** Id of the scheme's consequence. */
  consequence: string
  subject: string
  class: string
  to: Consequence['to']
  /** For 责任部门: code of the unit the indicator names; null = it names none, so the unit itself. */
  responsible?: string | null
  /** Every rule that fired, in the scheme's order. */
  findings: Finding[]
}

export interface ProposeInput {
  scheme: Pick<Scheme, 'consequences' | 'boards' | 'ranking' | 'rounding'> & Partial<Pick<Scheme, 'overall'>>
  /** Oldest first, the one asked about last; earlier ones as they were published. */
  periods: readonly HistoryPeriod[]
  given?: readonly GivenPlace[]
  /** What units hold in the last of the periods. */
  honours?: readonly Honour[]
}
