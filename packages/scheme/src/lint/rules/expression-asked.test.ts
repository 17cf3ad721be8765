import { expect, it } from 'vitest'
import { findingsAfter, type Draft } from '../../scheme.fixture.ts'

const text = { zh: '园区', en: 'park' }
const reading = (expression: string) => (draft: Draft) => {
  draft.classes.push({ id: 'park', name: text })
  const [gdp, air] = draft.boards[0]!.indicators as [
    Draft['boards'][0]['indicators'][0],
    Draft['boards'][0]['indicators'][0],
  ]
  gdp.weight = 100
  gdp.method = { kind: 'expression', expression }
  air.weight = 0
  air.classes = ['district']
}

it('accepts a formula whose numbers every class is asked for', () => {
  expect(findingsAfter(reading('level / goal * month'))).toEqual([])
})

it('refuses one that some class is never asked for', () => {
  expect(findingsAfter(reading('level - air.pm25'))).toEqual([
    'expression_not_asked boards[0].indicators[0].method.expression',
  ])
})
