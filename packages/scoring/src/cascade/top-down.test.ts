import { expect, it } from 'vitest'
import { parentsOf } from './cascade.fixture.ts'
import { findCircle, topDown } from './top-down.ts'

it('puts everybody after all they stand under', () => {
  const parents = parentsOf({
    post: [
      ['section', 6],
      ['area', 6],
    ],
    section: 'area',
  })
  expect(topDown(['post', 'section', 'area'], parents).order).toEqual(['area', 'section', 'post'])
  expect(findCircle(parents)).toBeUndefined()
  expect(findCircle(new Map())).toBeUndefined()
})

it('finds the circle itself, not those who only stand below it', () => {
  const parents = parentsOf({
    a: 'm',
    m: 'z',
    z: [
      ['x', 1],
      ['m', 1],
    ],
    b: 'top',
  })
  expect(findCircle(parents)).toEqual(['m', 'z', 'm'])
  expect([...topDown(['a', 'm', 'z', 'x', 'b', 'top'], parents).circling]).toEqual(['a', 'm', 'z'])
})

it('copes with a chain as long as a roster', () => {
  const names = Array.from({ length: 50_000 }, (_, k) => `u${k}`)
  const parents = parentsOf(Object.fromEntries(names.slice(1).map((name, k) => [name, names[k]!])))
  expect(topDown(names.toReversed(), parents).order).toEqual(names)
})
