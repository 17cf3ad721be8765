import { Scheme } from '@plumbline/scheme'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scoreClass } from '../aggregate/score-class.ts'
import { canonicalJson } from '../canonical-json.ts'
import { boards, inputOf, month, schemeFrom } from '../random-scheme.fixture.ts'
import { whole } from '../whole/random-whole.fixture.ts'
import { scoreWhole } from '../whole/score-whole.ts'
import { robustness } from './robustness.ts'
import { toThe } from './two-boards.fixture.ts'
import type { DrawnPlaces } from './types.ts'

const ranking = fc.record({
  ties: fc.constantFrom('min' as const, 'max' as const, 'average' as const, 'dense' as const),
  on: fc.constantFrom('exact' as const, 'published' as const),
})
const ways = fc.subarray(['own', 'minmax', 'zscore', 'rank'] as const, { minLength: 1 })

/** A whole scheme that ranks in any way, with the first and the last two of a class besides. */
const ranked = fc.tuple(whole, ranking).map(([{ before, common }, ranks]) => {
  const two = [toThe('first', 2), toThe('last', 2)].map((one) => ({ ...one, id: `two_${one.id}` }))
  const consequences = [...(before.consequences ?? []), ...two]
  return { scheme: Scheme.parse({ ...before, ranking: ranks, consequences }), common }
})

it('no spread: every interval is the place itself, and no light, grade or consequence turns', () => {
  fc.assert(
    fc.property(ranked, fc.integer(), ({ scheme, common }, seed) => {
      const is = scoreWhole({ ...common, scheme })
      const settings = { seed, draws: 5, spread: 0 }
      const { subjects } = robustness({ ...common, scheme, classes: is.classes, ...settings })
      expect(subjects).toHaveLength(common.subjects.length)
      for (const one of subjects) {
        const at = is.ranked.find(({ subject }) => subject === one.subject)!
        const still = (rank: number | null) => (rank === null ? null : { from: rank, to: rank })
        const itself = still(at.rank)
        expect([one.rank, one.median, one.likely, one.whole]).toEqual([at.rank, at.rank, itself, itself])
        const among = is.overall.get(one.subject)!.rank
        expect(one.overall).toEqual({
          ...{ rank: among, median: among, likely: still(among), whole: still(among) },
        })
        expect(one.flips.map(({ draws, flag }) => [draws, flag])).toEqual(one.flips.map(() => [0, false]))
        const grade = is.grading.graded.find(({ subject }) => subject === one.subject)?.grade ?? null
        for (const { of, now } of one.flips) {
          if (of.kind === 'light') expect(now).toBe(at.light)
          else if (of.kind === 'grade') expect(now).toBe(grade)
          else
            expect(now).toBe(is.proposals.some((p) => p.consequence === of.id && p.subject === one.subject))
        }
      }
    }),
    { numRuns: 60 },
  )
})

function expectNested({ rank, median, likely, whole }: DrawnPlaces, of: number): void {
  if (rank === null) return
  const order = [1, whole!.from, likely!.from, median!, likely!.to, whole!.to, of]
  expect(order).toEqual([...order].sort((a, b) => a - b))
}

it('intervals lie within each other and within the class; same seed, same bytes in any order of everything', () => {
  fc.assert(
    fc.property(ranked, fc.integer(), ways, ({ scheme, common }, seed, normalisations) => {
      const { classes } = scoreWhole({ ...common, scheme })
      const settings = { scheme, seed, draws: 40, spread: 0.9, normalisations }
      const result = robustness({ ...common, ...settings, classes })
      const own = Map.groupBy(
        result.subjects.filter(({ rank }) => rank !== null),
        (one) => one.class,
      )
      for (const one of result.subjects) {
        expectNested(one, own.get(one.class)?.length ?? 0)
        expectNested(one.overall!, result.subjects.filter(({ overall }) => overall!.rank !== null).length)
      }
      const turned = {
        ...common,
        subjects: common.subjects.toReversed(),
        facts: [...(common.facts as Iterable<never>)].toReversed(),
        entries: common.entries!.toReversed(),
      }
      const again = scoreWhole({ ...turned, scheme }).classes.toReversed()
      expect(canonicalJson(robustness({ ...turned, ...settings, classes: again }))).toBe(
        canonicalJson(result),
      )
    }),
    { numRuns: 60 },
  )
})

const made = fc.tuple(boards, month, ranking).map(([list, one, ranks]) => {
  const scheme = { ...schemeFrom(list), ranking: ranks }
  const { period, subjects, ...input } = inputOf(scheme, one)
  return { scheme, period, subjects, scored: scoreClass({ ...input, period, subjects }) }
})

it('the same scores have the same fate, and who is at least as good everywhere is never passed', () => {
  fc.assert(
    fc.property(made, fc.integer(), ({ scheme, period, subjects, scored }, seed) => {
      // Ledger and coefficients may tell the same scores apart.
      const plain = { ...scored, stages: [], totals: scored.points }
      const settings = { seed, draws: 20, spread: 0.5 }
      const places = robustness({ scheme, period, subjects, classes: [plain], ...settings }).subjects
      const columns = scored.boards.flatMap((board) => board.indicators.map(({ points }) => points))
      for (const [a, one] of places.entries()) {
        for (const [b, other] of places.entries()) {
          if (columns.every((column) => Object.is(column[a], column[b]))) {
            expect([other.rank, other.median, other.whole]).toEqual([one.rank, one.median, one.whole])
          } else if (columns.every((column) => column[a]! >= column[b]!)) {
            expect(one.whole?.from ?? 0).toBeLessThanOrEqual(other.whole?.from ?? 0)
          }
        }
      }
    }),
    { numRuns: 60 },
  )
})
