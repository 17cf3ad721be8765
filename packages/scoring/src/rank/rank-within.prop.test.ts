import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankWithin, type Ties } from './rank-within.ts'

const value = fc.oneof(fc.constant(null), fc.integer({ min: -5, max: 5 }))
const values = fc.array(value, { maxLength: 40 })
const ties = fc.constantFrom<Ties>('min', 'max', 'average', 'dense')

it('orders 90, 80, 80, 70 as each rule of ties says', () => {
  const of = (rule: Ties) => rankWithin([90, 80, 80, 70], 'up', rule)
  expect([of('min'), of('max'), of('average'), of('dense')]).toEqual([
    [1, 2, 2, 4],
    [1, 3, 3, 4],
    [1, 2.5, 2.5, 4],
    [1, 2, 2, 3],
  ])
  expect(rankWithin([90, null, 80], 'down', 'min')).toEqual([2, null, 1])
  expect(rankWithin([], 'up', 'min')).toEqual([])
})

describe('ranking', () => {
  it('is 1 + the number strictly better', () => {
    fc.assert(
      fc.property(values, (list) => {
        const expected = list.map((own) =>
          own === null ? null : 1 + list.filter((other) => other !== null && other > own).length,
        )
        expect(rankWithin(list, 'up', 'min')).toEqual(expected)
      }),
    )
  })

  it('gives equal values equal places, under every rule of ties', () => {
    fc.assert(
      fc.property(values, ties, (list, rule) => {
        const ranks = rankWithin(list, 'up', rule)
        list.forEach((a, i) => list.forEach((b, j) => a === b && expect(ranks[i]).toBe(ranks[j])))
      }),
    )
  })

  it('places better values strictly before worse ones, under every rule of ties', () => {
    fc.assert(
      fc.property(values, ties, (list, rule) => {
        const ranks = rankWithin(list, 'up', rule)
        list.forEach((a, i) =>
          list.forEach(
            (b, j) => a !== null && b !== null && a > b && expect(ranks[i]!).toBeLessThan(ranks[j]!),
          ),
        )
      }),
    )
  })

  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(values, ties, (list, rule) => {
        const there = rankWithin(list, 'up', rule)
        expect(rankWithin([...list].reverse(), 'up', rule)).toEqual(there.reverse())
      }),
    )
  })

  it('downwards is upwards of the negatives', () => {
    fc.assert(
      fc.property(values, ties, (list, rule) => {
        const negated = list.map((own) => (own === null ? null : -own))
        expect(rankWithin(list, 'down', rule)).toEqual(rankWithin(negated, 'up', rule))
      }),
    )
  })

  it('adds up to 1 + 2 + … + n when places are averaged', () => {
    fc.assert(
      fc.property(values, (list) => {
        const ranks = rankWithin(list, 'up', 'average').filter((rank) => rank !== null)
        expect(ranks.reduce((a, b) => a + b, 0)).toBe((ranks.length * (ranks.length + 1)) / 2)
      }),
    )
  })
})
