import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matchesLight, scoreGaps, scoreOverlaps } from '../light-places.ts'
import { Scheme, type Light, type LightRule } from '../schema.ts'
import { goodScheme } from '../scheme.fixture.ts'
import { lightsNever } from './rules/lights-never.ts'

const lamp = fc.constantFrom<Light>('green', 'yellow', 'red')
const edge = fc.integer({ min: 0, max: 10 })
const scoreRule: fc.Arbitrary<LightRule> = fc.oneof(
  fc.record({ light: lamp, min: edge }),
  fc.record({ light: lamp, max: edge }),
  fc
    .tuple(lamp, edge, edge)
    .filter(([, a, b]) => a !== b)
    .map(([light, a, b]) => ({ light, min: Math.min(a, b), max: Math.max(a, b) })),
)
const rules = fc.array(scoreRule, { minLength: 1, maxLength: 6 })
/** Every edge a rule may have, and something on either side of it. */
const scores = Array.from({ length: 45 }, (_, k) => (k - 2) / 4)
const firstOf = (list: readonly LightRule[], score: number) =>
  list.findIndex((rule) => matchesLight(rule, { rank: 1, of: 1, score, behind: null }))

it('names as gaps just the scores that no rule matches', () => {
  fc.assert(
    fc.property(rules, (list) => {
      const gaps = scoreGaps(list)
      const isDark = (score: number) => gaps.some(({ from, to }) => score >= from && score < to)
      for (const score of scores) expect(isDark(score)).toBe(firstOf(list, score) === -1)
      expect(gaps.every(({ from, to }) => from < to)).toBe(true)
    }),
  )
})

it('names just the rules that no score ever reaches', () => {
  fc.assert(
    fc.property(rules, (lights) => {
      const scheme = Scheme.parse({ ...goodScheme(), lights })
      const reached = new Set(scores.map((score) => firstOf(lights, score)))
      const never = lights.flatMap((_, index) => (reached.has(index) ? [] : [`lights[${index}]`]))
      expect(lightsNever({ scheme, roster: [] }).map(({ place }) => place)).toEqual(never)
    }),
  )
})

it('names of scores claimed twice the light first that is lit, and only lights that match', () => {
  fc.assert(
    fc.property(rules, (list) => {
      for (const { from, to, lights } of scoreOverlaps(list))
        for (const score of scores.filter((one) => one >= Math.max(0, from) && one < to)) {
          const sight = { rank: 1, of: 1, score, behind: null }
          const matching = list.filter((rule) => matchesLight(rule, sight)).map(({ light }) => light)
          expect(lights[0]).toBe(matching[0])
          expect(matching).toEqual(expect.arrayContaining(lights))
        }
    }),
  )
})
