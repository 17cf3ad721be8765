import { createHash } from 'node:crypto'
import type { Scheme } from '@plumbline/scheme'
import { canonicalJson, type Fact, type RankedSubject, type SubjectScore } from '@plumbline/scoring'
import type { Member } from '../roster/read-roster.ts'

/** inputs.json: all that a score rests on, so that it can be computed again from the folder alone. */
export interface Inputs {
  engine: string
  period: string
  scheme: Scheme
  roster: Member[]
  facts: Fact[]
  digests: Digests
}
/** SHA-256 of the canonical JSON of each part. */
export type Digests = Record<'scheme' | 'roster' | 'facts' | 'scores', string>

/** scores.json: points are whole units of 10⁻⁸. */
export interface Scores {
  engine: string
  period: string
  schemeDigest: string
  factsDigest: string
  classes: ClassScores[]
}
export interface ClassScores {
  class: string
  /** Best first. */
  ranking: RankedSubject[]
  /** With the whole tree: inputs, steps, contributions. */
  subjects: SubjectScore[]
}

export const files = { scores: 'scores.json', ranking: 'ranking.csv', inputs: 'inputs.json' } as const

export const digestText = (text: string): string => createHash('sha256').update(text).digest('hex')
export const digest = (value: unknown): string => digestText(canonicalJson(value))
