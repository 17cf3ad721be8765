import { expect, it } from 'vitest'
import { consequenceOf, findingsOf, twoClasses } from '../consequences.fixture.ts'

const list = { kind: 'last', places: 1, within: 'all' } as const

it('minds one list where there is one class', () => {
  expect(findingsOf([list])).toEqual([])
})

it('minds one list where the 大排序 says what totals compare by', () => {
  const scheme = { classes: twoClasses, overall: { basis: 'normalised' as const } }
  expect(findingsOf([list, { kind: 'fallen', places: 10, within: 'all' }], { scheme })).toEqual([])
})

it('advises that totals across classes are compared as they are (D15)', () => {
  expect(findingsOf([list], { scheme: { classes: twoClasses } })).toEqual([
    'consequence_across_classes consequences[0].rule.within',
  ])
  const fallen = { kind: 'fallen', places: 10, within: 'all' } as const
  expect(findingsOf([fallen], { scheme: { classes: twoClasses } })).toEqual([
    'consequence_across_classes consequences[0].rule.within',
  ])
})

it('advises the same of scores on one indicator, where more than one class is asked for it (S0-12, S0-15)', () => {
  const byScore = { ...list, indicator: 'gdp' }
  const found = ['consequence_scores_across_classes consequences[0].rule.within']
  expect(findingsOf([byScore])).toEqual([])
  expect(findingsOf([byScore], { scheme: { classes: twoClasses } })).toEqual(found)
  // A 大排序 converts totals, not what an indicator attained.
  const overall = { basis: 'normalised' as const }
  expect(findingsOf([byScore], { scheme: { classes: twoClasses, overall } })).toEqual(found)
  const one = consequenceOf(byScore, { classes: ['county'] })
  expect(findingsOf([one], { scheme: { classes: twoClasses } })).toEqual([])
})

it('takes rises in one list by places alone', () => {
  const rise = { kind: 'improved', atLeast: 2, within: 'all' } as const
  expect(findingsOf([{ ...rise, criterion: 'places' }])).toEqual([])
  expect(
    findingsOf([
      { ...rise, criterion: 'total' },
      { ...rise, criterion: 'indicators' },
    ]),
  ).toEqual([
    'consequence_improved_list consequences[0].rule.within',
    'consequence_improved_list consequences[1].rule.within',
  ])
})
