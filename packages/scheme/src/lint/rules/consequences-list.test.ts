import { expect, it } from 'vitest'
import { findingsOf, twoClasses } from '../consequences.fixture.ts'

const list = { kind: 'last', places: 1, within: 'all' } as const

it('minds one list where there is one class', () => {
  expect(findingsOf([list])).toEqual([])
})

it('minds one list where the 大排序 says what totals compare by', () => {
  const scheme = { classes: twoClasses, overall: { basis: 'normalised' as const } }
  expect(findingsOf([list, { kind: 'fallen', places: 10, within: 'all' }], { scheme })).toEqual([])
})

it('advises that totals across classes are compared as they are (D15), and refuses one list by an indicator', () => {
  expect(findingsOf([list], { scheme: { classes: twoClasses } })).toEqual([
    'consequence_across_classes consequences[0].rule.within',
  ])
  const fallen = { kind: 'fallen', places: 10, within: 'all' } as const
  expect(findingsOf([fallen], { scheme: { classes: twoClasses } })).toEqual([
    'consequence_across_classes consequences[0].rule.within',
  ])
  expect(findingsOf([{ ...list, indicator: 'gdp' }])).toEqual([
    'consequence_indicator_list consequences[0].rule.within',
  ])
})
