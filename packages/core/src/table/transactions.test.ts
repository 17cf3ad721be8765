import { expect, it } from 'vitest'
import { groupForTransactions, sizeOf } from './transactions.ts'
import type { Write } from './engine.ts'

const put = (bytes: number): Write => ({
  kind: 'put',
  table: 'tenant',
  item: { pk: 'p', sk: 's', text: 'x'.repeat(bytes) },
  condition: { kind: 'absent' },
})
const sizes = (writes: Write[], spare = 1) =>
  groupForTransactions(writes, (write) => [write], spare).map((group) => group.length)

it('fills a transaction with a hundred writes, less those it keeps room for', () => {
  expect(sizes(Array.from({ length: 250 }, () => put(1)))).toEqual([99, 99, 52])
  const pairs = groupForTransactions([1, 2, 3], () => Array.from({ length: 33 }, () => put(1)), 2)
  expect(pairs).toEqual([[1, 2], [3]])
  expect(sizes([])).toEqual([])
})

it('and with no more bytes than one may carry', () => {
  const groups = sizes(Array.from({ length: 99 }, () => put(90_000)))
  expect(groups.length).toBe(3)
  expect(Math.max(...groups) * 90_000).toBeLessThan(4 * 1024 * 1024)
})

it.each([
  ['汉字', 6],
  [true, 1],
  [null, 1],
  [['a', 'b'], 7],
  [{ ab: 'cd' }, 8],
])('counts %j as DynamoDB does', (value, bytes) => {
  expect(sizeOf(value)).toBe(bytes)
})
