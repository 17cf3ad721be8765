import { expect, it } from 'vitest'
import { inDateOrder } from './in-date-order.ts'

// As honours have it, what is said begins with something else than the day.
const at = (date: string, code: string) => ({ code, date })

it('puts the earliest first and two of one day by what they say, however they came in', () => {
  const list = [at('2026-12-01', 'c'), at('2026-12-20', 'a'), at('2026-12-20', 'b')]
  for (const order of [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ])
    expect(inDateOrder(order.map((k) => list[k]!))).toEqual(list)
})

it('keeps what was entered twice twice', () => {
  const twice = [at('2026-12-01', 'c'), at('2026-12-01', 'c')]
  expect(inDateOrder(twice)).toEqual(twice)
})
