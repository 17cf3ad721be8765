import { historyNeeded } from '@plumbline/scheme/walk'
import { attainedOf } from '../whole/attained.ts'
import { stand } from '../whole/stand.ts'
import { drawTotals } from './draw-totals.ts'
import { intervalsOf } from './intervals.ts'
import { settingsOf, type DrawSettings } from './settings.ts'
import { facing, turningsOf, type Facing } from './turnings.ts'
import type { Robustness, RobustnessInput, RobustSubject, Turning } from './types.ts'

/** Only as far back as consequences look: who is proposed does not hang on more, and every draw would go through it. */
function lookedAt({ scheme, period, history = [] }: RobustnessInput) {
  const needed = new Set(historyNeeded(scheme, period))
  return history.filter((one) => needed.has(one.period))
}

/** What has been drawn so far for one subject. */
interface Tally {
  subject: string
  class: string
  turnings: Turning[]
  /** A place per draw that ranked it. */
  ranks: number[]
  overall: number[]
  flips: number[]
}

function talliesOf({ scheme, classes }: RobustnessInput): Tally[] {
  const own = new Map(classes.map((one) => [one.class, one.subjects]))
  return scheme.classes.flatMap(({ id }) => {
    const turnings = turningsOf(scheme, id)
    return (own.get(id) ?? []).map((subject) => {
      const flips = turnings.map(() => 0)
      return { subject, class: id, turnings, ranks: [], overall: [], flips }
    })
  })
}

function count(tally: Tally, now: Facing, drawn: Facing): void {
  const { subject, turnings, flips } = tally
  const [rank, overall] = [drawn.rank.get(subject) ?? null, drawn.overall.get(subject) ?? null]
  if (rank !== null) tally.ranks.push(rank)
  if (overall !== null) tally.overall.push(overall)
  for (const [k, turning] of turnings.entries())
    if (drawn.decided(turning, subject) !== now.decided(turning, subject)) flips[k]! += 1
}

function resultOf(tally: Tally, now: Facing, { draws, threshold }: DrawSettings): RobustSubject {
  const { subject, class: classId, turnings, ranks, overall } = tally
  const flips = turnings.map((of, k) => {
    const [turned, share] = [tally.flips[k]!, tally.flips[k]! / draws]
    return { of, now: now.decided(of, subject), draws: turned, share, flag: share > threshold }
  })
  const among = now.overall.get(subject)
  return {
    subject,
    class: classId,
    rank: now.rank.get(subject) ?? null,
    ...intervalsOf(ranks),
    ...(among !== undefined && { overall: { rank: among, ...intervalsOf(overall) } }),
    flips,
    flag: flips.some(({ flag }) => flag),
  }
}

/**
 * How far places, lights, grades and the scheme's own consequences hang on its weights, over all classes: each board and indicator weight
 * is multiplied by its own factor, uniform within 1 ± spread and the same in every class, and divided by the new sum at its level; where
 * asked, each draw also puts the attained scores of comparing indicators on another scale. Ledger, coefficients, links, 大排序, what
 * persons decided and earlier periods follow as the scheme has them; facts are not scored again. Flagged is what turns in more than
 * `threshold` of the draws. Same seed, same bytes, in any order of classes and subjects; `spread: 0` with the scheme's own scale: no
 * interval has a width, nothing turns. Throws RangeError `bad_seed`, `bad_draws`, `bad_spread`, `bad_normalisations`, and what linking throws.
 * Source: OECD Handbook on Constructing Composite Indicators (2008), step 7, uncertainty analysis; the spread and 20 % are ours.
 * Two boards of 50 points, A 90 and 60, B 70 and 81, a talk with the last: A is last by 0.5 and is not in some four draws of ten.
 */
export function robustness(input: RobustnessInput): Robustness {
  const settings = settingsOf(input)
  const standing = {
    ...input,
    compared: lookedAt(input),
    attained: attainedOf(input.scheme, input.classes),
  }
  const now = facing(stand(standing, input.classes))
  const tallies = talliesOf(input)
  for (const own of drawTotals(input, settings)) {
    const drawn = facing(stand(standing, own))
    for (const tally of tallies) count(tally, now, drawn)
  }
  const { seed, draws, spread, threshold } = settings
  const normalisations = [...settings.normalisations]
  const subjects = tallies.map((tally) => resultOf(tally, now, settings))
  return { seed, draws, spread, normalisations, threshold, subjects }
}
