import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { rankWithin } from '../rank/rank-within.ts'
import { endPlaces } from './end-places.ts'
import { fallen } from './fallen.ts'
import { endOf, tailOf } from './groups.ts'
import { mostImproved } from './most-improved.ts'
import { streak } from './streak.ts'
import { stuckRanks } from './stuck-ranks.ts'
import { tailLadder } from './tail-ladder.ts'
import type { HistoryPeriod, HistoryProposal } from './types.ts'
import { describeHistoryProposal } from './words.ts'

const ties = fc.constantFrom('min' as const, 'max' as const, 'average' as const, 'dense' as const)
const score = fc.option(fc.integer({ min: 0, max: 6 }), { freq: 8 })
/** Twelve months of up to six subjects in two groups, with ties and gaps. */
const year: fc.Arbitrary<HistoryPeriod[]> = fc
  .tuple(ties, fc.integer({ min: 1, max: 6 }))
  .chain(([tie, count]) =>
    fc
      .array(fc.array(score, { minLength: count, maxLength: count }), { minLength: 12, maxLength: 12 })
      .map((table) =>
        table.map((scores, month) => {
          const group = (row: number) => (row === 0 && count > 4 ? 'd' : 'c')
          const inGroup = (row: number) => scores.map((one, k) => (group(k) === group(row) ? one : null))
          return {
            period: `2026-${String(month + 1).padStart(2, '0')}`,
            places: scores.map((one, row) => ({
              subject: `u${row}`,
              group: group(row),
              rank: rankWithin(inGroup(row), 'up', tie)[row]!,
              total: one,
              grade: one === null ? null : one > 3 ? '优秀' : '良好',
            })),
          }
        }),
      ),
  )

function everything(periods: HistoryPeriod[]): HistoryProposal[] {
  const [before, after] = [periods.at(-2)!, periods.at(-1)!]
  return [
    ...stuckRanks({ periods, atLeast: 2 }),
    ...tailLadder({ periods }),
    ...streak({ periods, of: 'grade', value: '优秀', atLeast: 2 }),
    ...mostImproved({ before, after, atLeast: 1 }),
    ...fallen({ before, after, atLeast: 1, minGroup: 2 }),
    ...endPlaces({ period: after, count: 2 }),
    ...endPlaces({ period: after, end: 'first', count: 2, ties: 'out' }),
  ]
}

it('gives the same bytes in any order of subjects, and every proposal can be said without a gap', () => {
  fc.assert(
    fc.property(year, (periods) => {
      const turned = periods.map((one) => ({ ...one, places: one.places.toReversed() }))
      const proposals = everything(periods)
      expect(canonicalJson(everything(turned))).toBe(canonicalJson(proposals))
      for (const proposal of proposals) {
        const { zh, en } = describeHistoryProposal(proposal)
        expect(`${zh}${en}`).not.toMatch(/[?]|NaN|undefined|\{/)
        expect(zh).toContain('仅供提示')
      }
    }),
    { numRuns: 150 },
  )
})

it('what a proposal says is so: every place it names is that subject’s place in that month', () => {
  fc.assert(
    fc.property(year, (periods) => {
      for (const { subject, facts } of everything(periods)) {
        const named = 'places' in facts ? facts.places : 'before' in facts ? [facts.before, facts.after] : []
        for (const { period, rank, group } of named) {
          const place = periods
            .find((one) => one.period === period)!
            .places.find((one) => one.subject === subject)!
          expect([place.rank, place.group]).toEqual([rank, group])
        }
      }
    }),
    { numRuns: 100 },
  )
})

it('nobody rises and falls at once', () => {
  fc.assert(
    fc.property(year, (periods) => {
      const [before, after] = [periods[10]!, periods[11]!]
      const up = mostImproved({ before, after, atLeast: 0, take: 'all' }).map(({ subject }) => subject)
      const down = fallen({ before, after, atLeast: 0, minGroup: 0 }).map(({ subject }) => subject)
      expect(up.filter((subject) => down.includes(subject))).toEqual([])
    }),
  )
})

it('an end is never both, and its size never more than the share once that reaches one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 100 }), (of, percent) => {
      const size = tailOf({ percent }, of)
      expect(size).toBe(Math.max(Number((BigInt(of) * BigInt(percent)) / 100n), 1))
      expect(endOf({ better: 0, worse: 0 }, size)).toBeUndefined()
    }),
  )
})
