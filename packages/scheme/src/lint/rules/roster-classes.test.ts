import { expect, it } from 'vitest'
import { findingsAfter, unchanged } from '../../scheme.fixture.ts'

it('accepts a roster of the scheme’s classes', () => {
  expect(findingsAfter(unchanged, [{ class: 'district', count: 10 }])).toEqual([])
})

it('names a class on the roster that the scheme does not have', () => {
  expect(findingsAfter((draft) => (draft.lights = []), [{ class: 'county', count: 3 }])).toEqual([
    'roster_class_unknown classes',
  ])
})
