import { expect, it } from 'vitest'
import { findingsOf } from '../demands.fixture.ts'

it('accepts one bound, and two in order', () => {
  expect(findingsOf([{ kind: 'points', tag: 'common', min: 10, max: 10 }])).toEqual([])
  expect(findingsOf([{ kind: 'count', max: 9 }])).toEqual([])
})

it('refuses a demand without a bound, or with crossed ones', () => {
  expect(findingsOf([{ kind: 'share', tag: 'common' }])).toEqual(['error demand_unbounded demands[1]'])
  expect(findingsOf([{ kind: 'count', tag: 'innovation', min: 3, max: 1 }])).toEqual([
    'error demand_range demands[1].min',
    'error demand_count demands[1]',
  ])
})

it('refuses a class the scheme does not have', () => {
  expect(findingsOf([{ kind: 'count', max: 9, classes: ['county'] }])).toEqual([
    'error class_unknown demands[1].classes[0]',
  ])
})

it('says so when nothing carries the tag', () => {
  const found = findingsOf([{ kind: 'points', tag: 'bonus', max: 5 }], (draft) =>
    draft.tags!.push({ id: 'bonus', name: { zh: '加分', en: 'bonus' } }),
  )
  expect(found).toEqual(['advice demand_checks_nothing demands[1].tag'])
})
