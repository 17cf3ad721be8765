import { createHash } from 'node:crypto'
import type { Scheme } from '@plumbline/scheme'
import {
  canonicalJson,
  type Fact,
  type HistoryPeriod,
  type LedgerEntry,
  type OverallSubject,
  type Place,
  type Proposal,
  type RankedSubject,
} from '@plumbline/scoring'
import type { Decided } from '../decisions/decided.ts'
import type { Member } from '../roster/read-roster.ts'
import type { GradeResults } from './grade-results.ts'
import type { LinkedSubject } from './link-classes.ts'

/** inputs.json: all that a score rests on, so that it can be computed again from the folder alone. */
export interface Inputs {
  engine: string
  period: string
  scheme: Scheme
  roster: Member[]
  facts: Fact[]
  /** 加减分 by id, where a ledger was given. */
  entries?: LedgerEntry[]
  /** What grades rest on beside scores, where anything was given. */
  decided?: Decided
  /** Earlier periods, oldest first, where some were given. */
  history?: HistoryPeriod[]
  digests: Digests
}
/** SHA-256 of the canonical JSON of each part. */
export type Digests = Record<'scheme' | 'roster' | 'facts' | 'scores', string> & {
  entries?: string
  decided?: string
  history?: string
}

/** scores.json: points are whole units of 10⁻⁸. */
export interface Scores {
  engine: string
  period: string
  schemeDigest: string
  factsDigest: string
  classes: ClassScores[]
  /** 大排序 of all classes, best first, where the scheme has one. */
  overall?: OverallSubject[]
  /** Of a scheme with grades. */
  grades?: GradeResults
  /** Of a scheme with consequences. */
  proposals?: Proposal[]
}
export interface ClassScores {
  class: string
  /** Best first. */
  ranking: RankedSubject[]
  /** With the whole tree: inputs, steps, contributions. */
  subjects: LinkedSubject[]
  /** Board → subject → place, where the scheme ranks boards. */
  boardPlaces?: Record<string, Record<string, Place>>
}

export const files = { scores: 'scores.json', ranking: 'ranking.csv', inputs: 'inputs.json' } as const
/** Written beside them for a scheme with grades. */
export const gradesFile = 'grades.csv'

export const digestText = (text: string): string => createHash('sha256').update(text).digest('hex')
export const digest = (value: unknown): string => digestText(canonicalJson(value))
