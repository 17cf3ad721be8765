import type { Light, Text, Vintage } from '@plumbline/scheme'

/** Whole units of 10⁻⁸ point in a float64: exact below 9·10¹⁵. */
export type Points = number

/** One figure as it was entered: a decimal string, never a binary float. `period` is the period it belongs to. */
export interface Fact {
  subject: string
  indicator: string
  field: string
  period: string
  value: string
  /** 预统计, 初步 or 最终 (`flash`, `preliminary`, `final`): of several values the latest counts. Absent = not stated. */
  vintage?: Vintage
}

export interface Subject {
  id: string
  class: string
  /** By which the scheme's own weights for a unit name it. */
  code?: string
}

/** Why there is no score. Never NaN, never silently zero. */
export type NoScore =
  | { code: 'missing_value'; field: string; period: string }
  | { code: 'target_not_positive'; field: string; value: string }
  /** Nothing can be measured by a target of 0. */
  | { code: 'target_zero'; field: string }
  /** The first of the class, whose share the others would get. */
  | { code: 'first_not_positive'; value: string }
  | { code: 'no_such_level'; value: string }
  /** Fewer voted than the scheme asks for; the turnout in %. */
  | { code: 'turnout_too_low'; value: string }
  | { code: 'base_not_positive'; field: string; period: string; value: string }
  | { code: 'value_not_positive'; field: string; value: string }
  | { code: 'no_logarithm'; value: string }
  | { code: 'not_a_number'; field: string; value: string }
  /** Two different values came in for one field. */
  | { code: 'conflicting_values'; field: string; period: string }
  /** The figure is there, but of an earlier vintage than the scheme takes, or of none stated (null). */
  | { code: 'vintage_too_early'; field: string; period: string; vintage: Vintage | null; atLeast: Vintage }
  /** Beyond ±90 million points, where neighbouring units can no longer be told apart. */
  | { code: 'out_of_range'; value: string }
  /** In a formula of the scheme's own; `value` is the formula with its numbers. */
  | { code: 'divided_by_zero'; value: string }
  /** A formula or derived value that lint would not let through. */
  | { code: 'expression_refused'; value: string }
  | { code: 'factor_outside'; field: string; value: string }
  /** Of the periods that make up this one, `value` have a result and at least `least` are asked for. */
  | { code: 'too_few_results'; field: string; period: string; value: string; least: string }
  | { code: 'not_scored' }
  /** An indicator below has no score, and the scheme gives no total without it. */
  | { code: 'blocked'; indicator: string; name: Text }
  | { code: 'no_children' }
  /** 挂钩 with nobody above on the roster, or with somebody who has no total. */
  | { code: 'no_parent' }
  | { code: 'parent_no_total' }
  /** A geometric or harmonic mean has no place for it. */
  | { code: 'below_zero_in_mean' }

/** A figure a score was computed from, with the place it can be found again. */
export interface InputUsed {
  role: 'value' | 'target' | 'base' | 'part' | 'whole'
  indicator: string
  field: string
  period: string
  value: string
  /** The scheme's goal, nothing being filed for the subject; absent for facts. */
  origin?: 'scheme'
  /** Of which vintage it is, where that was stated, and the earlier values it took the place of, oldest first. */
  vintage?: Vintage
  replaced?: { vintage: Vintage; value: string }[]
}

/** One step from inputs to the attained score; `name` keys the words, `values` fill them. */
export interface Step {
  name: string
  values: Record<string, string>
}

export interface IndicatorScore {
  indicator: string
  /** 0–100 scale before weighting, above 100 where the scheme's cap allows; null = no score. */
  attained: Points | null
  reason?: NoScore
  /** Degenerate group and the like: computed, but say so. */
  warnings: string[]
  /** The scheme's points for it, and the share of the total it really carried (10⁻⁸) after missing ones were left out. */
  weight: number
  effectiveShare: Points
  /** What it adds to the total; contributions add up to the total exactly. */
  contribution: Points
  inputs: InputUsed[]
  steps: Step[]
  /** A place among N others that came from outside, with its light. */
  given?: { rank: number; of: number; light: Light | null }
  /** Its light by the indicator's own rules; absent where it has none. */
  lit?: IndicatorLight
}

/** A light on one indicator, with all that its rules looked at beside the attained score. */
export interface IndicatorLight {
  light: Light | null
  /** Which rule of the list matched first; null when none did. */
  rule: number | null
  /** Place among those of the class with a score on it; null without one. */
  rank: number | null
  of: number
  /** Completion of the year's target (null = none) and the share of the year gone, both in 10⁻⁸ percent, where rules ask for progress. */
  progress?: { completion: Points | null; gone: Points } | undefined
}

export interface BoardScore {
  board: string
  /** 0–100 scale; null when nothing in it has a score, or something below zero under a geometric or harmonic mean. */
  score: Points | null
  reason?: NoScore
  contribution: Points
  indicators: IndicatorScore[]
  /** Boards inside it. */
  boards: BoardScore[]
}

export type StageKind = 'ledger' | 'coefficients' | 'link'

/** What was done to a total after its boards, with how. */
export interface TotalStage {
  kind: StageKind
  before: Points
  after: Points
  steps: Step[]
}

export interface SubjectScore {
  subject: string
  class: string
  /** Of the boards; what they contribute adds up to it exactly. */
  raw: Points | null
  /** What is ranked: `raw` after all stages. */
  total: Points | null
  reason?: NoScore
  /** In the order they were done; none where the scheme has none. */
  stages: TotalStage[]
  boards: BoardScore[]
}

export interface PreviousPlace {
  subject: string
  rank: number | null
}

export interface RankedSubject {
  subject: string
  class: string
  total: Points | null
  /** Rounded once, for publication: "92.69". */
  published: string | null
  /** Place in its class; with average ties it may end in .5. null = not ranked. */
  rank: number | null
  /** How many are ranked in the class. */
  of: number
  previousRank: number | null
  /** previousRank − rank: positive = moved up. */
  movement: number | null
  light: Light | null
}

/** What a total is compared by across classes, and how it came about. */
export interface OverallScore {
  subject: string
  score: Points
  step: Step
  /** `overall_degenerate`: its class is one unit, or all of it have the same total. */
  warnings: string[]
}

export interface OverallSubject extends Omit<OverallScore, 'score' | 'step'> {
  class: string
  total: Points | null
  score: Points | null
  /** The score rounded once. */
  published: string | null
  /** Place among all classes; null = not ranked. */
  rank: number | null
  of: number
  step: Step | null
}
