import type { ScoredClass } from '../aggregate/score-class.ts'
import { scoreWhole } from '../whole/score-whole.ts'
import type { WholeScored } from '../whole/types.ts'
import { consequenceShifts } from './consequence-shifts.ts'
import { indicatorChanges } from './indicator-changes.ts'
import { shiftsOf } from './shifts.ts'
import type { Move, Simulation, SimulationInput, Standing } from './types.ts'
import { standing, versionOf, type Version } from './version.ts'

const minus = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b)

/** One class as both versions have it. */
interface Pair {
  class: string
  before: ScoredClass | undefined
  after: ScoredClass | undefined
}

const none = { boards: [], indicators: [], stages: [] }

/** What the total is made of under both, the link included. The roster is the same, and so are the rows. */
function partsOf({ before, after }: Pair, row: number, [was, is]: [Version, Version]) {
  if (!before || !after) return none
  const linkOf = ({ linked }: Version) => linked.get(after.subjects[row]!)?.link?.stage
  return shiftsOf(before, after, { row, links: [linkOf(was), linkOf(is)] })
}

function moveOf(pair: Pair, row: number, versions: [Version, Version]): Move {
  const subject = (pair.after ?? pair.before)!.subjects[row]!
  const [before, after] = [standing(versions[0], subject), standing(versions[1], subject)]
  const difference = minus(after.total, before.total)
  return {
    subject,
    class: pair.class,
    before,
    after,
    movement: minus(before.rank, after.rank),
    overallMovement: minus(before.overall, after.overall),
    lightChanged: before.light !== after.light,
    gradeChanged: before.grade !== after.grade,
    difference,
    ...(difference === null ? none : partsOf(pair, row, versions)),
  }
}

/** Something about the subject is not as it was, if only what a part of its total adds. */
function isDifferent({ before, after, boards, indicators, stages }: Move): boolean {
  const keys = Object.keys(after) as (keyof Standing)[]
  if (keys.some((key) => before[key] !== after[key])) return true
  return [...boards, ...indicators, ...stages].some((shift) => shift.before !== shift.after)
}

/** Whoever has no place comes last; equal places by id. */
const byPlaceAfter = (a: Move, b: Move) =>
  (a.after.rank ?? Infinity) - (b.after.rank ?? Infinity) || (a.subject < b.subject ? -1 : 1)

function pairsOf([before, after]: [Version, Version]): Pair[] {
  const [was, is] = [before, after].map(({ classes }) => new Map(classes.map((one) => [one.class, one])))
  return [...new Set([...is!.keys(), ...was!.keys()])].map((id) => ({
    class: id,
    before: was!.get(id),
    after: is!.get(id),
  }))
}

const unapplied = ({ grading: { unused, unusedHonours } }: WholeScored) => ({
  decisions: unused,
  honours: unusedHonours,
})

/**
 * Two versions of a scheme over the same facts, roster, ledger, decisions and history, of all classes of either: which indicators come, go
 * or change, every subject for whom anything differs (total and its parts, place, overall place, light, grade), and who enters or leaves
 * each consequence. Boards, or indicators, with the stages (ledger, coefficients, link) add up to the difference of totals (10⁻⁸ points) exactly.
 * The same scheme twice: nothing. A total one version cannot form is null there, and the difference too; what compares with earlier periods
 * does so with those of `history` under both. Throws what scoring and linking throw (`bad_entry`, `roster_circle` …).
 * A department of 80 under a unit of 90, linked by 0.7 before and 0.6 after: 83 → 84, its link +3 and then +4, and the difference +1.
 */
export function simulate({ before, after, ...input }: SimulationInput): Simulation {
  // Facts may come from a generator, which can be read only once.
  const facts = Symbol.iterator in input.facts ? [...input.facts] : input.facts
  const versions = [before, after].map((scheme) => versionOf(scoreWhole({ ...input, facts, scheme }))) as [
    Version,
    Version,
  ]
  const pairs = pairsOf(versions)
  const [was, is] = versions
  return {
    period: input.period,
    classes: pairs
      .map((pair) => ({ class: pair.class, indicators: indicatorChanges(pair.before, pair.after) }))
      .filter(({ indicators }) => indicators.length > 0),
    moves: pairs.flatMap((pair) =>
      (pair.after ?? pair.before)!.subjects
        .map((_, row) => moveOf(pair, row, versions))
        .filter(isDifferent)
        .sort(byPlaceAfter),
    ),
    consequences: consequenceShifts(was, is),
    unapplied: { before: unapplied(was), after: unapplied(is) },
  }
}
