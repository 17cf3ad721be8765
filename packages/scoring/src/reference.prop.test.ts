import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leafColumns, scoreClass, tabulateFacts } from './index.ts'
import { fields, inputOf, schemeFrom } from './random-scheme.fixture.ts'
import { entries } from './random-settlement.fixture.ts'
import { referenceScores } from './reference.fixture.ts'
import { referenceTotal } from './reference-settlement.fixture.ts'
import { factsOf, type MethodInput } from './scheme.fixture.ts'

const measure = { kind: 'value' as const, field: 'v' }
const target = fc.record({
  field: fc.constant('t'),
  pace: fc.constantFrom('none' as const, 'linear' as const),
})
const cap = fc.constantFrom(1, 1.2)
const of = <K extends string>(kind: K) => ({ kind: fc.constant(kind), measure: fc.constant(measure) })
const method = fc.oneof<fc.Arbitrary<MethodInput>[]>(
  fc.record({ ...of('completion'), target, cap }),
  fc.record({ ...of('inverse'), target, cap, form: fc.constantFrom('a' as const, 'b' as const) }),
  fc.record({ ...of('minmax'), low: fc.constantFrom(0, 60), degenerate: fc.constantFrom(100, 80) }),
  fc.record({ ...of('imported'), full: fc.constantFrom(100, 30) }),
)
const indicator = fc.record({
  method,
  fields,
  weight: fc.integer({ min: 0, max: 40 }),
  direction: fc.constantFrom('up' as const, 'down' as const),
  missing: fc.constantFrom('exclude' as const, 'zero' as const),
})
const boards = fc.array(
  fc.record({
    weight: fc.integer({ min: 0, max: 60 }),
    indicators: fc.array(indicator, { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 3 },
)

// Few digits: so far from a half, or exactly on it, that binary fractions cannot stray over it.
const decimal = fc
  .tuple(fc.integer({ min: -200, max: 900 }), fc.constantFrom(1, 10))
  .map(([n, scale]) => String(n / scale))
const keys = Array.from({ length: 12 }, (_, k) => `i${Math.floor(k / 4)}_${k % 4}`)
const cells = fc.record(
  {
    ...Object.fromEntries(keys.flatMap((id) => [`${id}.v`, `${id}.t`]).map((key) => [key, decimal])),
    'i0_0.f': fc.constantFrom('0.5', '1', '2'),
  },
  { requiredKeys: [] },
)
const class_ = fc
  .array(cells, { minLength: 1, maxLength: 8 })
  .map((rows) => Object.fromEntries(rows.map((row, u) => [`u${u}`, row as Record<string, string>])))

const area = fc.constantFrom(undefined, '3.5', '0')

const orNull = (points: number) => (Number.isNaN(points) ? null : points)

it('comes to the unit to what exact fractions come to, from facts one by one or filed before', () => {
  fc.assert(
    fc.property(boards, class_, entries, area, (list, values, booked, growth) => {
      const scheme = schemeFrom(list)
      const subjects = Object.keys(values).map((id) => ({ id, class: 'c', code: id }))
      const facts = factsOf({ ...values, ...(growth && { '*': { 'i0_0.a': growth } }) })
      const input = inputOf(scheme, { subjects, facts, entries: booked })
      const table = tabulateFacts(facts, ['stranger', ...Object.keys(values)])
      for (const given of [facts, table]) {
        const scored = scoreClass({ ...input, facts: given })
        const columns = leafColumns(scored)
        const rows = scored.subjects.map((subject, row) => ({
          subject,
          total: orNull(scored.points[row]!),
          attained: columns.map(({ points }) => orNull(points[row]!)),
        }))
        expect(rows).toEqual(referenceScores(scheme, values))
        const { entries: taken } = input
        const totals = rows.map(({ subject, total: raw }) =>
          referenceTotal({
            ...{ raw, scheme, subject, entries: taken },
            ...{ area: growth, own: values[subject]!['i0_0.f'] },
          }),
        )
        expect([...scored.totals].map(orNull)).toEqual(totals)
      }
    }),
    { numRuns: 300 },
  )
})
