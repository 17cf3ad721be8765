import type { Rounding, Scheme } from '@plumbline/scheme'

/** What a workbook computes a result once more from: plain data, decimals as strings, scores on the 0–100 scale. */
export interface Trace {
  rounding: Rounding
  ranking: Pick<Scheme['ranking'], 'ties' | 'on'>
  /** Absent where the scheme has none. */
  ledger?: TraceLedger
  coefficients?: { static: boolean; dynamic: boolean }
  classes: TraceClass[]
}

interface TraceLedger {
  rules: { name: string; kind: 'bonus' | 'deduction'; cap: number | null }[]
  cap: { bonus: number | null; deduction: number | null }
}

export interface TraceClass {
  name: string
  /** Leaf by leaf, in the order of the groups they stand in. */
  leaves: TraceLeaf[]
  /** What becomes one score; the first is the total of the boards, every other is listed before those inside it. */
  groups: TraceGroup[]
  /** 挂钩: the share of the own total; without one above, the own total stands or there is none. */
  link?: { own: number; without: 'own' | 'none' }
  /** Its totals are not multiplied, though the scheme has coefficients. */
  plain?: boolean
  subjects: TraceSubject[]
}

interface TraceLeaf {
  name: string
  board: string
  /** Without a score here there is none above it. */
  blocks: boolean
}

export interface TraceGroup {
  name: string
  aggregate: 'arithmetic' | 'geometric' | 'harmonic'
  /** From which to before which of the leaves and of the groups it is made. */
  leaves: [from: number, to: number]
  groups: [from: number, to: number]
}

export interface TraceSubject {
  id: string
  code: string
  name: string
  attained: (string | null)[]
  /** Points of the scheme, or of the subject's own. */
  leafWeights: number[]
  /** The first stands for the whole and is 1. */
  groupWeights: number[]
  ownWeights: boolean
  scores: (string | null)[]
  entries: TraceEntry[]
  coefficients?: { static?: string; dynamic?: string }
  parents: { id: string; months: number }[]
  total: string | null
  published: string | null
  rank: number | null
  /** Why there is no total. */
  reason: string | null
  /** Of each leaf, then of what came after the boards. */
  steps: TraceStep[][]
  after: TraceStep[]
}

/** One bonus or deduction as decided; `rule` is its place among the rules, −1 where it can no longer be told. */
export interface TraceEntry {
  id: string
  rule: number
  reason: string
  decidedBy: string
  date: string
  /** Points of the indicator and the multiple, for rules of that kind. */
  worth?: string
  times?: string
  /** What it is worth before it may be forgiven. */
  points: string
  forgiven: string | null
}

/** `formula` names its operands {0}, {1} …; absent where a spreadsheet cannot say it plainly and the words must do. */
export interface TraceStep {
  words: string
  operands: TraceOperand[]
  formula?: string
  result: string | null
}

export interface TraceOperand {
  value: string
  /** Which earlier step of the same leaf made it. */
  from?: number
}
