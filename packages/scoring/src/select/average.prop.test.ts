import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { component, factsOf, months, scoreOf, yearly } from './composition.fixture.ts'

const scheme = yearly([component('monthly', 100, { every: 'month' })])
/** Cents, as results are published: '88.05'. */
const cents = fc.array(fc.integer({ min: 0, max: 15_000 }), { minLength: 1, maxLength: 12 })
const factsFrom = (scores: readonly number[]) =>
  factsOf({ monthly: months(scores.map((score) => (score / 100).toFixed(2))) })

it('is the exact mean to the last unit, half away from zero (against bigint arithmetic)', () => {
  fc.assert(
    fc.property(cents, (scores) => {
      const [sum, count] = [scores.reduce((a, b) => a + b, 0), BigInt(scores.length)]
      const exact = (2n * BigInt(sum) * 1_000_000n + count) / (2n * count)
      expect(scoreOf(scheme, factsFrom(scores)).total).toBe(Number(exact))
    }),
  )
})

it('gives the same bytes in any order of facts', () => {
  fc.assert(
    fc.property(
      cents.chain((scores) => {
        const facts = factsFrom(scores)
        return fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }))
      }),
      ([facts, shuffled]) => {
        expect(canonicalJson(scoreOf(scheme, shuffled))).toBe(canonicalJson(scoreOf(scheme, facts)))
      },
    ),
  )
})

it('stays between the worst and the best month served, and one better month makes no worse year', () => {
  fc.assert(
    fc.property(cents, fc.nat(11), (scores, at) => {
      const mean = scoreOf(scheme, factsFrom(scores)).total!
      expect(mean).toBeGreaterThanOrEqual(Math.min(...scores) * 1e6)
      expect(mean).toBeLessThanOrEqual(Math.max(...scores) * 1e6)
      const better = scores.map((score, k) => (k === at % scores.length ? score + 100 : score))
      expect(scoreOf(scheme, factsFrom(better)).total!).toBeGreaterThan(mean)
    }),
  )
})
