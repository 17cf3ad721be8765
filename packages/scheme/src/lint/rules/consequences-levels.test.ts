import { expect, it } from 'vitest'
import { findingsOf } from '../consequences.fixture.ts'

const level = { kind: 'level', indicator: 'gdp' } as const

it('takes a level with a bound, or with room between two', () => {
  expect(
    findingsOf([
      { ...level, below: 100 },
      { ...level, min: 90 },
      { ...level, min: 60, below: 80 },
    ]),
  ).toEqual([])
})

it('refuses one that is everybody or nobody, inside any as well', () => {
  expect(findingsOf([{ kind: 'any', rules: [level, { ...level, min: 80, below: 80 }] }])).toEqual([
    'consequence_level_open consequences[0].rule.rules[0]',
    'consequence_level_empty consequences[0].rule.rules[1]',
  ])
})
