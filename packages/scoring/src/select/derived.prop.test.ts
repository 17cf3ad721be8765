import { compileExpression } from '@plumbline/scheme/expressions'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { indicatorOf, period, schemeOf } from '../scheme.fixture.ts'
import { scoreSubjects } from '../score-subjects.ts'
import type { Fact } from '../types.ts'

const name = { zh: '推算', en: 'derived' }
const fields = [
  ...indicatorOf('i', {}).fields,
  { id: 'd', name, unit: '', source: 'derived' as const, expression: 'v / w * 100 - e' },
  { id: 'e', name, unit: '', source: 'derived' as const, expression: 'v > w ? v - w : abs(w) / t' },
]
const scheme = schemeOf([
  {
    weight: 100,
    indicators: [
      indicatorOf('i', {
        weight: 50,
        fields,
        method: { kind: 'minmax', measure: { kind: 'value', field: 'd' } },
      }),
      indicatorOf('j', {
        weight: 50,
        method: { kind: 'expression', expression: 'v * i.e + i.d', low: 0, high: 120 },
      }),
    ],
  },
])

const value = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }).map(String),
  fc.constantFrom('0', '0.1', '1e400', '9'.repeat(300), '-0', 'x', ''),
)
const fact = fc.record({
  subject: fc.constantFrom('a', 'b', 'c'),
  indicator: fc.constantFrom('i', 'j'),
  field: fc.constantFrom('v', 'w', 't', 'd'),
  value,
})
const factsOf = (all: Omit<Fact, 'period'>[]): Fact[] =>
  all.map((one) => ({ ...one, period: one.field === 't' ? '2026' : period }))
const subjects = ['a', 'b', 'c'].map((id) => ({ id, class: 'c' }))
const scored = (facts: Fact[]) =>
  scoreSubjects({ scheme, period, class: 'c', subjects, facts, expressions: compileExpression })

it('the same result in any order of facts, and whatever is filed under a derived field', () => {
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (all, random) => {
      const facts = factsOf(all)
      const other = facts
        .filter(({ field }) => field !== 'd')
        .map((one) => ({ one, at: random.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one)
      expect(canonicalJson(scored(other))).toBe(canonicalJson(scored(facts)))
    }),
  )
})

it('every score is a number or has its reason, and inputs are facts that came in', () => {
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 30 }), (all) => {
      const facts = factsOf(all)
      for (const { boards } of scored(facts))
        for (const leaf of boards.flatMap(({ indicators }) => indicators)) {
          expect(leaf.attained === null).toBe(leaf.reason !== undefined)
          if (leaf.attained !== null) expect(Number.isSafeInteger(leaf.attained)).toBe(true)
          for (const input of leaf.inputs)
            expect(facts).toContainEqual(expect.objectContaining({ field: input.field, value: input.value }))
        }
    }),
  )
})
