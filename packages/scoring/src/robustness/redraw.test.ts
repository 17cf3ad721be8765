import { expect, it } from 'vitest'
import { scoreClass } from '../aggregate/score-class.ts'
import { factsOf, indicatorOf, period, schemeOf } from '../scheme.fixture.ts'
import { redraw } from './redraw.ts'

const given = { kind: 'imported' as const, measure: { kind: 'value' as const, field: 'v' } }
const leaf = (id: string) => ({ weight: 50, indicators: [indicatorOf(id, { method: given })] })
const scheme = schemeOf([leaf('a'), leaf('b'), { ...leaf('z'), weight: 0 }], {
  weightings: [{ class: 'c', unit: 'OWN', weights: { b0: 90, b1: 10, b2: 0 } }],
})
const subjects = [
  { id: 'u1', class: 'c', code: 'USUAL' },
  { id: 'u2', class: 'c', code: 'OWN' },
]
const cells = { 'a.v': '90', 'b.v': '60', 'z.v': '7' }
const scored = scoreClass({
  scheme,
  period,
  class: 'c',
  subjects,
  facts: factsOf({ u1: cells, u2: cells }),
})

function drawn(factors: number[]) {
  const next = factors[Symbol.iterator]()
  const draw = {
    factor: () => next.next().value ?? 1,
    points: ({ points }: { points: Float64Array }) => points,
  }
  return [...redraw(scored, draw, 2).points].map((one) => one / 100_000_000)
}

it('moves the weights of a unit of its own by the same factors as the usual ones, and no weight stays none', () => {
  expect(drawn([1, 1, 1])).toEqual([75, 87])
  // 75 : 25 and 135 : 5.
  expect(drawn([1.5, 0.5, 1.5])[0]).toBe(82.5)
  expect(drawn([1.5, 0.5, 1.5])[1]).toBeCloseTo(90 - (30 * 5) / 140, 3)
})

it('only proportions count', () => {
  expect(drawn([0.8, 0.8, 0.8])).toEqual([75, 87])
})

it('leaves what it was given as it was', () => {
  drawn([1.5, 0.5, 1.5])
  expect([...scored.points]).toEqual([75_00000000, 87_00000000])
})
