import { expect, it } from 'vitest'
import { findingsOf, twoClasses } from '../consequences.fixture.ts'

const list = { kind: 'last', places: 1, within: 'all' } as const

it('minds one list where there is one class', () => {
  expect(findingsOf([list])).toEqual([])
})

it('advises that totals across classes are compared as they are (D15), and refuses one list by an indicator', () => {
  expect(findingsOf([list], { scheme: { classes: twoClasses } })).toEqual([
    'consequence_across_classes consequences[0].rule.within',
  ])
  expect(findingsOf([{ ...list, indicator: 'gdp' }])).toEqual([
    'consequence_indicator_list consequences[0].rule.within',
  ])
})
