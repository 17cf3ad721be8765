import { expect, it } from 'vitest'
import { findingsAfter } from '../../scheme.fixture.ts'

it('accepts one link for a class there is', () => {
  expect(findingsAfter((draft) => (draft.cascade = [{ class: 'district', own: 0.6 }]))).toEqual([])
})

it('refuses a class there is not, and a second link of the same', () => {
  const cascade = [
    { class: 'district', own: 0.6 },
    { class: 'post', own: 0.6 },
    { class: 'district', own: 0.5 },
  ]
  expect(findingsAfter((draft) => (draft.cascade = cascade))).toEqual([
    'cascade_class_unknown cascade[1].class',
    'cascade_class_repeated cascade[2].class',
  ])
})
