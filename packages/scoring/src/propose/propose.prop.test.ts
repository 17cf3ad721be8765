import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { rankWithin } from '../rank/rank-within.ts'
import { consequence, withConsequences } from './propose.fixture.ts'
import { propose } from './propose.ts'
import { describeProposal } from './words.ts'

const scheme = withConsequences(
  [
    consequence(
      {
        kind: 'any',
        rules: [
          { kind: 'last', places: 2 },
          { kind: 'fallen', places: 1, minGroup: 2 },
        ],
      },
      { id: 'low' },
    ),
    consequence({ kind: 'first', places: 2, within: 'all', ties: 'out' }, { id: 'high' }),
    consequence({ kind: 'improved', criterion: 'total', atLeast: 1, first: 1 }, { id: 'up' }),
    consequence({ kind: 'stuck', end: 'either', periods: 2, tail: { places: 1 } }, { id: 'stuck' }),
    consequence({ kind: 'tail', span: 'quarter' }, { id: 'tail' }),
    consequence({ kind: 'light', light: 'red', on: 'given' }, { id: 'red', to: 'responsible' }),
  ],
  { period: 'month' },
)
const score = fc.option(fc.integer({ min: 0, max: 6 }), { freq: 8 })
const period = (month: number) =>
  fc.array(score, { minLength: 7, maxLength: 7 }).map((totals) => {
    const ranks = rankWithin(totals, 'up', 'min')
    const places = totals.map((total, k) => ({
      subject: `u${k}`,
      group: k % 2 ? 'c' : 'd',
      rank: ranks[k]!,
      total: total === null ? null : total * 1e8,
    }))
    return { period: `2026-0${month}`, places }
  })
const given = fc.array(
  fc.record({
    subject: fc.integer({ min: 0, max: 8 }).map((k) => `u${k}`),
    indicator: fc.constantFrom('i', 'j'),
    rank: fc.constant(9),
    of: fc.constant(10),
    light: fc.constantFrom('red' as const, 'green' as const, null),
  }),
  { maxLength: 6 },
)
const history = fc.tuple(period(1), period(2), period(3))

it('is the same in any order of units and given places, names each unit once, and can always be said', () => {
  fc.assert(
    fc.property(history, given, (periods, places) => {
      const there = propose({ scheme, periods, given: places })
      const turned = periods.map((one) => ({ ...one, places: one.places.toReversed() }))
      const back = propose({ scheme, periods: turned, given: places.toReversed() })
      expect(canonicalJson(back)).toBe(canonicalJson(there))
      const keys = there.map((one) => `${one.consequence} ${one.subject} ${one.responsible}`)
      expect(new Set(keys).size).toBe(keys.length)
      for (const one of there) {
        const { zh, en } = describeProposal(one, scheme)
        expect(`${zh}${en}`).not.toMatch(/[?{]|NaN|undefined/)
      }
    }),
    { numRuns: 150 },
  )
})
