import { expect, it } from 'vitest'
import { consequenceOf, findingsOf } from '../consequences.fixture.ts'
import { goodScheme } from '../../scheme.fixture.ts'

it('minds nothing that the scheme has', () => {
  const good = consequenceOf({ kind: 'grade', grades: ['pass'] }, { classes: ['district'] })
  expect(
    findingsOf([
      good,
      { kind: 'light', light: 'red', on: 'total' },
      { kind: 'streak', of: 'grade', value: 'excellent', periods: 3 },
      { kind: 'streak', of: 'light', value: 'green', periods: 3 },
      { kind: 'last', places: 1, indicator: 'gdp' },
      { kind: 'level', indicator: 'gdp', below: 100 },
    ]),
  ).toEqual([])
})

it('names grades, lights, indicators, classes and ids that lead nowhere, inside any as well', () => {
  expect(
    findingsOf([
      { kind: 'grade', grades: ['pass', 'poor'] },
      { kind: 'streak', of: 'grade', value: 'best', periods: 3 },
      { kind: 'streak', of: 'light', value: 'blue', periods: 3 },
      { kind: 'first', places: 1, indicator: 'gpd' },
      {
        kind: 'any',
        rules: [
          { kind: 'last', places: 3 },
          { kind: 'light', light: 'red', on: 'given', indicators: ['gdp'] },
        ],
      },
      consequenceOf({ kind: 'last', places: 1 }, { id: 'talk0', classes: ['county'] }),
    ]),
  ).toEqual([
    'id_repeated consequences[5].id',
    'consequence_reference consequences[5].classes[0]',
    'consequence_reference consequences[0].rule.grades[1]',
    'consequence_reference consequences[1].rule.value',
    'consequence_reference consequences[2].rule.value',
    'consequence_reference consequences[3].rule.indicator',
    'consequence_reference consequences[4].rule.rules[1].indicators[0]',
  ])
  expect(findingsOf([{ kind: 'level', indicator: 'gpd', below: 100 }])).toEqual([
    'consequence_reference consequences[0].rule.indicator',
  ])
  const unlit = { ...goodScheme(), lights: [] }
  expect(findingsOf([{ kind: 'light', light: 'red', on: 'total' }], { scheme: unlit })).toEqual([
    'consequence_reference consequences[0].rule.light',
  ])
})
