import { toFigure } from '../numbers/rounding.ts'
import type { GradedSubject } from './types.ts'

export interface FairnessInput {
  /** Of all classes, as `gradeSubjects` gives them. */
  graded: readonly Pick<GradedSubject, 'subject' | 'class' | 'grade'>[]
  /** The grade looked at: the best. */
  grade: string
  /** subject → how many members it has, a whole number. */
  sizes: ReadonlyMap<string, number>
  /** Where the next band of sizes begins, ascending; the number itself is in the larger band (以上, P17). */
  bounds: readonly number[]
}

/** How many of a group hold the grade. */
export interface FairnessRow {
  held: number
  /** Those with any grade; others had no chance and do not count. */
  of: number
  /** held ÷ of as a fraction with 8 decimals; null where nobody is graded. */
  share: number | null
}

export interface Fairness {
  /** All together, to compare with. */
  all: FairnessRow
  /** In the order of ids. */
  byClass: (FairnessRow & { class: string })[]
  /** From the smallest units up: `from` is in, `below` is not; null = open. */
  bySize: (FairnessRow & { from: number | null; below: number | null })[]
  /** Graded, but nobody has said how many members they have; in no band. In the order of ids. */
  unsized: string[]
}

type Graded = FairnessInput['graded']

function rowOf(group: Graded, grade: string): FairnessRow {
  const held = group.filter((one) => one.grade === grade).length
  return { held, of: group.length, share: group.length === 0 ? null : toFigure(held / group.length) }
}

function check({ sizes, bounds }: FairnessInput): void {
  for (const [subject, size] of sizes)
    if (!(Number.isSafeInteger(size) && size >= 0)) throw new RangeError(`size_not_whole: ${subject} ${size}`)
  if (bounds.some((bound, k) => !(bound > (bounds[k - 1] ?? 0))))
    throw new RangeError(`bounds_not_ascending: ${bounds.join(', ')}`)
}

/**
 * 不论单位大小，干得好就有机会得优秀 (S4-36): how often the best grade went to each class and to units of each size. A count to look at, no
 * test of significance. Ten units graded, three 优秀; of the four with fewer than 20 members one, of the six others two: 0.25 and 0.33333333.
 * The same in any order of units. Throws RangeError `size_not_whole`, `bounds_not_ascending` (each above the one before, the first above 0).
 */
export function fairness(input: FairnessInput): Fairness {
  check(input)
  const { grade, sizes, bounds } = input
  const graded = input.graded.filter((one) => one.grade !== null)
  const classes = Map.groupBy(graded, (one) => one.class)
  const bySize = [null, ...bounds].map((from, k) => {
    const below = bounds[k] ?? null
    // An unknown size is inside no band.
    const isInside = (size = Number.NaN) => size >= (from ?? 0) && size < (below ?? Infinity)
    return {
      from,
      below,
      ...rowOf(
        graded.filter(({ subject }) => isInside(sizes.get(subject))),
        grade,
      ),
    }
  })
  const unsized = graded.filter(({ subject }) => !sizes.has(subject)).map(({ subject }) => subject)
  return {
    all: rowOf(graded, grade),
    byClass: [...classes.keys()].sort().map((id) => ({ class: id, ...rowOf(classes.get(id)!, grade) })),
    bySize,
    unsized: unsized.sort(),
  }
}
