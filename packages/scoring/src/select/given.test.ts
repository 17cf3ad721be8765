import { expect, it } from 'vitest'
import { readGiven } from './given.ts'
import { readerOf } from './read.fixture.ts'

const placeOf = (v: string, w: string) =>
  readGiven({ rank: 'v', of: 'w', rules: [{ light: 'red', last: 1 }] }, readerOf({ u: { v, w } }))(0)

it('a place from outside is one from the first to the last, and none beyond', () => {
  expect(placeOf('1', '10')).toEqual({ rank: 1, of: 10, light: null })
  expect(placeOf('10', '10')).toEqual({ rank: 10, of: 10, light: 'red' })
  expect([placeOf('0', '10'), placeOf('11', '10')]).toEqual([undefined, undefined])
})
