import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scoreClass } from '../aggregate/score-class.ts'
import { canonicalJson } from '../canonical-json.ts'
import { boards, inputOf, month, schemeFrom } from '../random-scheme.fixture.ts'
import { rankSubjects } from '../rank/rank-subjects.ts'
import { robustness } from './robustness.ts'
import type { Consequence } from './types.ts'

const consequences: Consequence[] = [
  { kind: 'light' },
  { kind: 'top', places: 2 },
  { kind: 'last', places: 2 },
]
const ranking = fc.record({
  ties: fc.constantFrom('min' as const, 'max' as const, 'average' as const, 'dense' as const),
  on: fc.constantFrom('exact' as const, 'published' as const),
})
const lights = [
  { light: 'red' as const, last: 1 },
  { light: 'green' as const, from: 1, to: 2 },
]
const ways = fc.subarray(['own', 'minmax', 'zscore', 'rank'] as const, { minLength: 1 })

const made = fc.tuple(boards, month, ranking).map(([list, given, ranks]) => {
  const scheme = { ...schemeFrom(list), ranking: ranks, lights }
  const input = inputOf(scheme, given)
  return { scheme, scored: scoreClass(input), input }
})

it('no spread: every interval has no width, is the place of the ranking itself, and nothing turns', () => {
  fc.assert(
    fc.property(made, fc.integer(), ({ scheme, scored }, seed) => {
      const { subjects } = robustness({ scheme, scored, seed, draws: 5, spread: 0, consequences })
      const scores = scored.subjects.map((subject, row) => ({
        subject,
        class: 'c',
        total: Number.isNaN(scored.totals[row]) ? null : scored.totals[row]!,
      }))
      const ranked = rankSubjects({ scheme, scores, previous: [] })
      for (const one of subjects) {
        const { rank, light } = ranked.find(({ subject }) => subject === one.subject)!
        expect([one.rank, one.median, one.whole?.from ?? null, one.whole?.to ?? null]).toEqual([
          rank,
          rank,
          rank,
          rank,
        ])
        expect(one.likely).toEqual(one.whole)
        expect(one.flips.map(({ draws }) => draws)).toEqual([0, 0, 0])
        expect(one.flips[0]!.now).toBe(light)
      }
    }),
    { numRuns: 100 },
  )
})

it('intervals lie within each other and within the class; same seed, same bytes in any order of subjects and facts', () => {
  fc.assert(
    fc.property(made, fc.integer(), ways, ({ scheme, scored, input }, seed, normalisations) => {
      const settings = { scheme, seed, draws: 40, spread: 0.9, normalisations, consequences }
      const result = robustness({ ...settings, scored })
      const of = result.subjects.filter(({ rank }) => rank !== null).length
      for (const { rank, median, likely, whole } of result.subjects) {
        if (rank === null) continue
        const order = [1, whole!.from, likely!.from, median!, likely!.to, whole!.to, of]
        expect(order).toEqual([...order].sort((a, b) => a - b))
      }
      const turned = {
        ...input,
        subjects: input.subjects.toReversed(),
        facts: input.facts.toReversed(),
        entries: input.entries.toReversed(),
      }
      const again = robustness({ ...settings, scored: scoreClass(turned) })
      expect(canonicalJson(again)).toBe(canonicalJson(result))
    }),
    { numRuns: 60 },
  )
})

it('the same scores have the same fate, and who is at least as good everywhere is never passed', () => {
  fc.assert(
    fc.property(made, fc.integer(), ({ scheme, scored }, seed) => {
      // Ledger and coefficients may tell the same scores apart.
      const plain = { ...scored, stages: [], totals: scored.points }
      const places = robustness({ scheme, scored: plain, seed, draws: 20, spread: 0.5 }).subjects
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
