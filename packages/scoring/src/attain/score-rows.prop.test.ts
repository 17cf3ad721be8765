import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leafColumns, scoreClass } from '../index.ts'
import { boards, inputOf, month, schemeFrom } from '../random-scheme.fixture.ts'

it('a column scored at once holds what its rows say when each is asked', () => {
  fc.assert(
    fc.property(boards, month, (list, given) => {
      const scored = scoreClass(inputOf(schemeFrom(list), given))
      for (const { points, score } of leafColumns(scored)) {
        const asked = scored.subjects.map((_, row) => score(row))
        expect([...points]).toEqual(asked.map((one) => (typeof one === 'number' ? one : Number.NaN)))
      }
    }),
    { numRuns: 300 },
  )
})
