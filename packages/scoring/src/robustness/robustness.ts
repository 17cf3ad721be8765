import { intervalsOf } from './intervals.ts'
import { settle } from '../settle/stage.ts'
import { decided, placesOf, type Places } from './places.ts'
import { seeded } from './random.ts'
import { redraw } from './redraw.ts'
import { settingsOf } from './settings.ts'
import type { Consequence, Robustness, RobustnessInput } from './types.ts'
import { waysOf } from './ways.ts'

type Settings = Required<RobustnessInput>

/** The places of every draw. Who has no total by the scheme gets none by chance. */
function* drawPlaces({ scheme, scored, ...settings }: Settings): Generator<Places> {
  const next = seeded(settings.seed)
  const { normalisations, spread } = settings
  const points = waysOf(scored, normalisations)
  for (let k = 0; k < settings.draws; k++) {
    const way = normalisations[Math.floor(next() * normalisations.length)]!
    const draw = { factor: () => 1 + (next() * 2 - 1) * spread, points: points(way) }
    const { points: totals } = redraw(scored, draw, scored.subjects.length)
    const settled = settle(scored.stages, totals)
    yield placesOf(
      scheme,
      settled.map((total, row) => (Number.isNaN(scored.totals[row]!) ? Number.NaN : total)),
    )
  }
}

/** What has been drawn so far, row by row. */
interface Tally {
  /** Per subject, a place per draw that ranked it. */
  ranks: number[][]
  /** Per subject and consequence. */
  flips: number[][]
}

function tally(settings: Settings, now: Places): Tally {
  const { subjects } = settings.scored
  const drawn: Tally = {
    ranks: subjects.map(() => []),
    flips: subjects.map(() => settings.consequences.map(() => 0)),
  }
  for (const places of drawPlaces(settings)) {
    for (let row = 0; row < subjects.length; row++) {
      const rank = places.rank[row]!
      if (rank !== null) drawn.ranks[row]!.push(rank)
      settings.consequences.forEach((one, c) => {
        if (decided(one, places, row) !== decided(one, now, row)) drawn.flips[row]![c]! += 1
      })
    }
  }
  return drawn
}

/**
 * How far places hang on the weights: every board and indicator weight is multiplied by its own factor, uniform within 1 ± spread, and
 * divided by the new sum at its level; where asked, each draw also puts the attained scores of comparing indicators on another scale.
 * Facts are not scored again. Per subject the interval of its places and the share of draws in which a consequence turns.
 * Same seed, same bytes. `spread: 0` with the scheme's own scale: every interval has no width and nothing turns.
 * Throws RangeError `bad_seed`, `bad_draws`, `bad_spread`, `bad_normalisations`.
 * Source: OECD Handbook on Constructing Composite Indicators (2008), step 7, uncertainty analysis; the spread and 20 % are ours.
 * Two boards of 50 points, A 90 and 60, B 70 and 81: B leads by 0.5; with spread 0.25 A comes first in some four draws of ten.
 */
export function robustness(input: RobustnessInput): Robustness {
  const settings: Settings = { consequences: [{ kind: 'light' }], ...input, ...settingsOf(input) }
  const { scored, seed, draws, spread, threshold } = settings
  const now = placesOf(settings.scheme, scored.totals)
  const { ranks, flips } = tally(settings, now)
  const turned = (consequence: Consequence, row: number, count: number) => {
    const share = count / draws
    return { consequence, now: decided(consequence, now, row), draws: count, share, flag: share > threshold }
  }
  const subjects = scored.subjects.map((subject, row) => {
    const all = settings.consequences.map((one, c) => turned(one, row, flips[row]![c]!))
    const flag = all.some((one) => one.flag)
    return { subject, rank: now.rank[row]!, ...intervalsOf(ranks[row]!), flips: all, flag }
  })
  const normalisations = [...settings.normalisations]
  return { class: scored.class, seed, draws, spread, normalisations, threshold, subjects }
}
