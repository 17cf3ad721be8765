import { expect, it } from 'vitest'
import { findingsAfter, type Draft } from '../../scheme.fixture.ts'

const two = (basis: 'raw' | 'normalised' | 'zscore') => (draft: Draft) => {
  draft.classes = [...draft.classes, { id: 'park', name: { zh: '园区', en: 'park' } }]
  draft.overall = { basis }
}

it('accepts one list over two classes that are asked the same', () => {
  expect(findingsAfter(two('raw'))).toEqual([])
})

it('says that one class needs no list over all', () => {
  expect(findingsAfter((draft) => (draft.overall = { basis: 'raw' }))).toEqual(['overall_one_class overall'])
})

it('says that raw totals of classes with weights of their own do not compare (D15)', () => {
  const weighted = (basis: 'raw' | 'zscore') => (draft: Draft) => {
    two(basis)(draft)
    draft.weightings = [{ class: 'park', weights: { gdp: 40, air: 60 } }]
  }
  expect(findingsAfter(weighted('raw'))).toEqual(['overall_not_comparable overall.basis'])
  expect(findingsAfter(weighted('zscore'))).toEqual([])
})
