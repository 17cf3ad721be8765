import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leafColumns, scoreClass } from '../index.ts'
import { boards, month, schemeFrom } from '../random-scheme.fixture.ts'
import { period } from '../scheme.fixture.ts'

it('a column scored at once holds what its rows say when each is asked', () => {
  fc.assert(
    fc.property(boards, month, (list, { subjects, facts }) => {
      const scored = scoreClass({ scheme: schemeFrom(list), period, class: 'c', subjects, facts })
      for (const { points, score } of leafColumns(scored)) {
        const asked = scored.subjects.map((_, row) => score(row))
        expect([...points]).toEqual(asked.map((one) => (typeof one === 'number' ? one : Number.NaN)))
      }
    }),
    { numRuns: 300 },
  )
})
