import { expect, it } from 'vitest'
import { findingsAfter, type Draft } from '../../scheme.fixture.ts'

const sizes = (basis: 'raw' | 'normalised' | 'zscore', park: number) =>
  findingsAfter(
    (draft: Draft) => {
      draft.classes = [...draft.classes, { id: 'park', name: { zh: '园区', en: 'park' } }]
      draft.overall = { basis }
      draft.lights = []
    },
    [
      { class: 'district', count: 10 },
      { class: 'park', count: park },
    ],
  )

it('accepts classes of three and more, and any size where totals are compared as they are', () => {
  expect(sizes('normalised', 3)).toEqual([])
  expect(sizes('raw', 1)).toEqual([])
})

it.each([1, 2])('says that scaling within a class of %i tells nothing', (count) => {
  expect(sizes('zscore', count)).toEqual(['overall_small_class overall.basis'])
})
