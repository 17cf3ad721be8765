import type { Indicator, Scheme } from '../../schema.ts'
import { readBallot } from './ballot.ts'
import { readBlend } from './blend.ts'
import { clauseOf, levelled, unread } from './clause.ts'
import { readCompletion } from './completion.ts'
import { readDeduction } from './deduction.ts'
import { readEfficacy } from './efficacy.ts'
import { readImported } from './imported.ts'
import { readInverse } from './inverse.ts'
import { readOfClass } from './of-class.ts'
import type { Guess, ReadPhrase } from './phrase.ts'
import { readRank } from './rank.ts'
import { readRubric } from './rubric.ts'
import { readStandards } from './standards.ts'

/** The most telling first: 完成率 also stands in phrases that mean something else. */
const rows: readonly ReadPhrase[] = [
  readBlend,
  readStandards,
  readEfficacy,
  readRank,
  readOfClass,
  readRubric,
  readDeduction,
  readBallot,
  readInverse,
  readCompletion,
  readImported,
]

export type PhraseRead =
  | { ok: true; guess: Guess; fields: Indicator['fields'] }
  /** `left` is the piece that was not understood where the rest was. */
  | { ok: false; veto: boolean; left?: string }

const veto = /一票否决/

/**
 * A way of scoring as people write it by hand. All of it is understood or none: a piece left over that could change a score refuses the
 * whole. What the words leave open is among the assumptions; the fields a method needs are added to those of the indicator.
 */
export function readPhrase(
  text: string,
  { indicator, scheme, points }: { indicator: Indicator; scheme: Scheme; points: number | undefined },
): PhraseRead {
  let left: string | undefined
  for (const read of rows) {
    const asking = { clause: clauseOf(text), indicator: structuredClone(indicator), scheme, points }
    const guess = read(asking)
    if (!guess) continue
    left = unread(asking.clause)
    if (left === undefined) return { ok: true, guess, fields: asking.indicator.fields }
  }
  if (left === undefined && veto.test(levelled(text))) return { ok: false, veto: true }
  return { ok: false, veto: false, ...(left === undefined ? {} : { left }) }
}
