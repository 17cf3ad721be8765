import type { GradeStep, Honour } from './types.ts'

/** One rule that was looked at, whether or not it applied; `name` keys the words, `facts` fill them. Shares are fractions: 0.2 is 20 %. */
export interface QuotaStep {
  /** The rule's id; null for the base, the bounds and the count of places. */
  rule: string | null
  name: string
  fired: boolean
  before: number
  after: number
  facts: Record<string, string>
  /** What the unit holds of what the rule names. */
  honours?: Honour[]
}

/** How many of a unit's members may hold the grade; a proposal with its reasons (D16). */
export interface MemberQuota {
  subject: string
  /** The grade limited. */
  grade: string
  share: number
  members: number | null
  /** null: nobody has said how many members there are. */
  places: number | null
  steps: QuotaStep[]
}

/** What a person has decided in place of the unit's grade (原则上, D8). */
export interface HeadOverride {
  subject: string
  role: string
  grade: string
  reason: string
  document?: string
  decidedBy: string
  /** yyyy-mm-dd */
  date: string
}

export interface HeadGrade {
  subject: string
  /** Id of the role. */
  role: string
  /** What follows from the unit's grade; null where the unit has none. */
  proposed: string | null
  /** After what was decided. */
  grade: string | null
  isOverridden: boolean
  steps: GradeStep[]
}

/** An override that was not applied. Never dropped in silence. */
export interface RefusedOverride {
  override: HeadOverride
  reason: 'unknown_subject' | 'unknown_role' | 'unknown_grade' | 'no_reason' | 'not_signed' | 'role_barred'
}
