import { expect, it } from 'vitest'
import { findingsAfter } from '../../scheme.fixture.ts'

const found = (size: { count: number; under?: number }) =>
  findingsAfter(
    (draft) => {
      draft.cascade = [{ class: 'district', own: 0.6 }]
      draft.lights = []
    },
    [{ class: 'district', ...size }],
  )

it('is content where somebody stands under somebody, and where nobody knows', () => {
  expect([{ count: 10, under: 1 }, { count: 10 }, { count: 0, under: 0 }].flatMap(found)).toEqual([])
})

it('advises where nobody of a linked class stands under anybody', () => {
  expect(found({ count: 10, under: 0 })).toEqual(['cascade_no_parent cascade[0].class'])
})
