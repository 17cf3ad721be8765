import type { Points, NoScore, TotalStage } from '../types.ts'

/** Under whom somebody stood, and for how many months of the period (D7: transfers). */
export interface Parent {
  subject: string
  months: number
}

/** Subject → those it stood under; nobody and not listed are the same. */
export type Parents = ReadonlyMap<string, readonly Parent[]>

export interface Link {
  /** The share of its own total; the rest is that of the one above. */
  share: number
  /** The total of its own: after boards, ledger and coefficients. */
  before: Points
  /** In the order of ids, with the totals they had after their own links. */
  parents: (Parent & { total: Points | null })[]
  /** Of those with a total, weighted by months; null where there is none. */
  parentTotal: Points | null
  /** Absent where the scheme gives no total without one above. */
  stage?: TotalStage
}

export interface LinkedScore {
  subject: string
  class: string
  /** After the link. */
  total: Points | null
  reason?: NoScore
  /** Absent where the class is not linked, or there was no total to link. */
  link?: Link
}
