import type { Rounding, Scheme } from '@plumbline/scheme'

/** What a workbook computes a result once more from; decimals are strings, scores are on the 0–100 scale. */
export interface Trace {
  rounding: Rounding
  ranking: Pick<Scheme['ranking'], 'ties' | 'on'>
  /** Absent where the scheme has none. */
  ledger?: {
    rules: { name: string; kind: 'bonus' | 'deduction'; cap: number | null }[]
    cap: { bonus: number | null; deduction: number | null }
  }
  coefficients?: { static: boolean; dynamic: boolean }
  classes: TraceClass[]
}

export interface TraceClass {
  name: string
  leaves: { name: string; board: string; blocks: boolean }[]
  /** The first is the total of the boards; what a group is made of stands side by side among leaves and groups. */
  groups: TraceGroup[]
  /** 挂钩: the share of the own total; without one above, the own total stands or there is none. */
  link?: { own: number; without: 'own' | 'none' }
  /** Its totals are not multiplied, though those of other classes are. */
  plain?: boolean
  subjects: TraceSubject[]
}

export interface TraceGroup {
  name: string
  aggregate: 'arithmetic' | 'geometric' | 'harmonic'
  leaves: [from: number, to: number]
  groups: [from: number, to: number]
}

export interface TraceSubject {
  id: string
  code: string
  name: string
  attained: (string | null)[]
  leafWeights: number[]
  groupWeights: number[]
  /** Whether its weights are its own. */
  ownWeights: boolean
  scores: (string | null)[]
  entries: TraceEntry[]
  coefficients?: { static?: string; dynamic?: string }
  parents: { id: string; months: number }[]
  total: string | null
  published: string | null
  rank: number | null
  reason: string | null
  steps: TraceStep[][]
  after: TraceStep[]
}

export interface TraceEntry {
  id: string
  /** Its place among the rules, −1 where it cannot be told. */
  rule: number
  reason: string
  decidedBy: string
  date: string
  worth?: string
  times?: string
  points: string
  forgiven: string | null
}

/** `formula` names its operands {0}, {1} …; without one the words must do. */
export interface TraceStep {
  words: string
  operands: { value: string; from?: number }[]
  formula?: string
  result: string | null
}

/** How the workbook is headed. */
export interface TraceHeading {
  title: string
  issuer: string
  synthetic: boolean
  draft: boolean
  /** YYYY-MM-DD, written into the file instead of the clock. */
  date: string
}
