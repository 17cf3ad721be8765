import type { Scheme } from '@plumbline/scheme'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { scoreSubjects } from '../score-subjects.ts'
import { canonicalJson } from '../canonical-json.ts'
import { boards, inputOf, month, schemeFrom, type Month } from '../random-scheme.fixture.ts'
import { period } from '../scheme.fixture.ts'
import { simulate } from './simulate.ts'

const sum = (values: { difference: number }[]) =>
  values.reduce((total, { difference }) => total + difference, 0)
const consequences = [
  { kind: 'top' as const, places: 2 },
  { kind: 'last' as const, places: 2 },
]

/** The same month for two schemes, with entries that fit both. */
function commonTo(one: Scheme, other: Scheme, given: Month) {
  const { scheme: _, ...common } = inputOf(other, inputOf(one, given))
  return common
}

it('the same scheme twice: the same bytes, no move, no indicator, no consequence', () => {
  fc.assert(
    fc.property(boards, month, (list, given) => {
      const { scheme: _, ...common } = inputOf(schemeFrom(list), given)
      const [before, after] = [schemeFrom(list), structuredClone(schemeFrom(list))]
      const bytes = (scheme: typeof before) => canonicalJson(scoreSubjects({ scheme, ...common }))
      expect(bytes(after)).toBe(bytes(before))
      const result = simulate({ before, after, ...common, consequences })
      expect(result).toEqual({ class: 'c', period, indicators: [], moves: [], consequences: [] })
    }),
    { numRuns: 60 },
  )
})

it('differences of boards and of indicators add up to the difference of totals, to the unit; what is not listed is the same', () => {
  fc.assert(
    fc.property(boards, boards, month, (one, other, given) => {
      const [before, after] = [schemeFrom(one), schemeFrom(other)]
      const common = commonTo(before, after, given)
      const { moves } = simulate({ before, after, ...common })
      const listed = new Map(moves.map((move) => [move.subject, move]))
      const was = scoreSubjects({ scheme: before, ...common })
      for (const [row, is] of scoreSubjects({ scheme: after, ...common }).entries()) {
        const move = listed.get(is.subject)
        expect([move?.before.total ?? null, move?.after.total ?? null]).toEqual(
          move ? [was[row]!.total, is.total] : [null, null],
        )
        if (!move) expect(is.total).toBe(was[row]!.total)
        else if (move.difference !== null) {
          expect(move.difference).toBe(is.total! - was[row]!.total!)
          expect(sum([...move.boards, ...move.stages])).toBe(move.difference)
          expect(sum([...move.indicators, ...move.stages])).toBe(move.difference)
        }
      }
    }),
    { numRuns: 100 },
  )
})

it('there and back: the mirrored moves', () => {
  fc.assert(
    fc.property(boards, boards, month, (one, other, given) => {
      const [a, b] = [schemeFrom(one), schemeFrom(other)]
      const common = commonTo(a, b, { ...given, facts: given.facts.toReversed() })
      const there = simulate({ before: a, after: b, ...common, consequences })
      const back = simulate({ before: b, after: a, ...common, consequences })
      const mirror = (moves: typeof there.moves, sign: number) =>
        moves
          .map(({ subject, movement, difference }) => [
            subject,
            movement === null ? null : sign * movement + 0,
            difference === null ? null : sign * difference + 0,
          ])
          .sort()
      expect(mirror(there.moves, 1)).toEqual(mirror(back.moves, -1))
      expect(there.consequences.map(({ entered, left }) => [entered, left])).toEqual(
        back.consequences.map(({ entered, left }) => [left, entered]),
      )
    }),
    { numRuns: 60 },
  )
})
