import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { add, holds, quotaOf, rule, set, unitAt, type QuotasInput } from './quota.fixture.ts'

const percent = fc.integer({ min: 0, max: 100 }).map((one) => one / 100)
const effect = fc.oneof(
  percent.map(set),
  fc.integer({ min: -50, max: 50 }).map((one) => add((one || 1) / 100)),
)
const when = fc.oneof(
  fc.constantFrom('a', 'b').map((grade) => ({ kind: 'grade' as const, grades: [grade] })),
  fc.constantFrom('civilised', 'system').map((code) => ({ kind: 'honour' as const, anyOf: [code] })),
  fc.integer({ min: 1, max: 6 }).map((places) => ({ kind: 'first' as const, places })),
  fc.integer({ min: 1, max: 6 }).map((places) => ({ kind: 'last' as const, places })),
)
const quotas = fc
  .record({ base: percent, ceiling: percent, pairs: fc.array(fc.tuple(when, effect), { maxLength: 6 }) })
  .map(({ base, ceiling, pairs }): QuotasInput => ({
    base,
    ceiling,
    rules: pairs.map(([condition, change], index) => rule(`r${index}`, condition, change)),
  }))
const given = fc.record({
  place: fc.integer({ min: 1, max: 10 }),
  grade: fc.constantFrom('a', 'b', null),
  held: fc.subarray(['civilised', 'system', 'other']),
  members: fc.integer({ min: 0, max: 500 }),
})

it('stays within its bounds, records every rule once, and does not depend on the order of honours', () => {
  fc.assert(
    fc.property(quotas, given, (own, { place, grade, held, members }) => {
      const honours = held.map((code) => holds('u', code))
      const unit = unitAt(place, grade)
      const found = quotaOf(own, { unit, honours, members })
      expect(found.share).toBeGreaterThanOrEqual(0)
      expect(found.share).toBeLessThanOrEqual(own.ceiling!)
      expect(found.places!).toBeLessThanOrEqual(found.share * members + 1e-9)
      expect(found.places! + 1).toBeGreaterThan(found.share * members)
      const ids = found.steps.flatMap((step) => step.rule ?? [])
      expect(ids).toEqual(own.rules!.map(({ id }) => id).toReversed())
      found.steps.slice(1).forEach(({ before }, index) => expect(before).toBe(found.steps[index]!.after))
      found.steps.forEach(({ fired, before, after }) => expect(fired || before === after).toBe(true))
      expect(found.share).toBe(found.steps.at(-1)!.after)
      const back = quotaOf(own, { unit, honours: honours.toReversed(), members })
      expect(canonicalJson(back)).toBe(canonicalJson(found))
    }),
  )
})
