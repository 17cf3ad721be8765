import type { Scheme } from '@plumbline/scheme'
import { scoreClass, type ScoredClass, type ScoreInput } from '../aggregate/score-class.ts'
import { publish } from '../numbers/rounding.ts'
import { decided, placesOf, type Places } from '../robustness/places.ts'
import type { PlaceConsequence } from '../robustness/types.ts'
import { indicatorChanges } from './indicator-changes.ts'
import { shiftsOf } from './shifts.ts'
import type { ConsequenceChange, SimulatedMove, SimulateInput, Simulation, Standing } from './types.ts'

/** A class under one version. */
interface Version {
  scheme: Scheme
  scored: ScoredClass
  places: Places
}

function scoreVersion(scheme: Scheme, input: Omit<ScoreInput, 'scheme'>): Version {
  const scored = scoreClass({ ...input, scheme })
  return { scheme, scored, places: placesOf(scheme, scored.totals) }
}

function standing({ scheme, scored, places }: Version, row: number): Standing {
  const points = scored.totals[row]!
  const total = Number.isNaN(points) ? null : points
  return {
    total,
    published: total === null ? null : publish(total, scheme.rounding),
    rank: places.rank[row]!,
    of: places.of,
    light: places.lights[row]!,
  }
}

const minus = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b)

function moveOf(before: Version, after: Version, row: number): SimulatedMove {
  const [was, is] = [standing(before, row), standing(after, row)]
  const difference = minus(is.total, was.total)
  const parts =
    difference === null
      ? { boards: [], indicators: [], stages: [] }
      : shiftsOf(before.scored, after.scored, { row })
  return {
    subject: after.scored.subjects[row]!,
    before: was,
    after: is,
    movement: minus(was.rank, is.rank),
    lightChanged: was.light !== is.light,
    difference,
    ...parts,
  }
}

/** Something about the subject is not as it was, if only what a part of its total adds. */
function isDifferent({ before, after, boards, indicators, stages }: SimulatedMove): boolean {
  const keys = ['total', 'published', 'rank', 'of', 'light'] as const
  if (keys.some((key) => before[key] !== after[key])) return true
  return [...boards, ...indicators, ...stages].some((shift) => shift.before !== shift.after)
}

function consequenceChange(
  consequence: PlaceConsequence,
  before: Version,
  after: Version,
): ConsequenceChange | [] {
  const rows = after.scored.subjects.map((subject, row) => ({
    subject,
    was: decided(consequence, before.places, row),
    is: decided(consequence, after.places, row),
  }))
  const entered = rows.filter(({ was, is }) => is && !was).map(({ subject }) => subject)
  const left = rows.filter(({ was, is }) => was && !is).map(({ subject }) => subject)
  return entered.length + left.length === 0 ? [] : { consequence, entered, left }
}

/** Whoever has no place comes last; equal places by id. */
const byPlaceAfter = (a: SimulatedMove, b: SimulatedMove) =>
  (a.after.rank ?? Infinity) - (b.after.rank ?? Infinity) || (a.subject < b.subject ? -1 : 1)

/**
 * Two versions of a scheme over the same facts and roster of one class: which indicators come, go or change, and every subject for whom
 * anything differs, with its places, totals (10⁻⁸ points), lights and the parts of the difference: boards, or indicators, with the stages add up to it exactly.
 * The same scheme twice: no indicators, no moves. A total that one version cannot form is null there, and the difference too.
 * Before: A 90 on one indicator of two, weights 50 and 50, and 60 on the other; after 70 and 30: 75 → 81, the first +18, the second −12.
 */
export function simulate(input: SimulateInput): Simulation {
  // Facts may come from a generator, which can be read only once.
  const facts = Symbol.iterator in input.facts ? [...input.facts] : input.facts
  const given = { ...input, facts }
  const [before, after] = [scoreVersion(input.before, given), scoreVersion(input.after, given)]
  const moves = after.scored.subjects.map((_, row) => moveOf(before, after, row)).filter(isDifferent)
  return {
    class: input.class,
    period: input.period,
    indicators: indicatorChanges(before.scored, after.scored),
    moves: moves.sort(byPlaceAfter),
    consequences: (input.consequences ?? []).flatMap((one) => consequenceChange(one, before, after)),
  }
}
