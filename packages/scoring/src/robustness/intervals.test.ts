import { expect, it } from 'vitest'
import { intervalsOf } from './intervals.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, k) => count - k)

it.each([
  [[], null, null, null],
  [[4], 4, [4, 4], [4, 4]],
  [[3, 1], 2, [1, 3], [1, 3]],
  [[1, 1, 2], 1, [1, 2], [1, 2]],
  [upTo(20), 10.5, [1, 19], [1, 20]],
  [upTo(21), 11, [2, 20], [1, 21]],
  [upTo(100), 50.5, [5, 95], [1, 100]],
] as const)('of %o: the middle, nine in ten, and all', (ranks, median, likely, whole) => {
  const found = intervalsOf(ranks)
  expect(found.median).toBe(median)
  expect([found.likely, found.whole].map((one) => one && [one.from, one.to])).toEqual([likely, whole])
})
