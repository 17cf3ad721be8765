import { expect, it } from 'vitest'
import { findingsAfter, type Draft } from '../../scheme.fixture.ts'

const adding = (field: Partial<Draft['boards'][0]['indicators'][0]['fields'][0]>) => (draft: Draft) =>
  void draft.boards[0]!.indicators[0]!.fields.push({
    id: 'd',
    name: { zh: '推算', en: 'd' },
    unit: '%',
    ...field,
  })
const at = 'boards[0].indicators[0].fields[2]'

it('accepts a derived value with its formula, and a field without', () => {
  expect(findingsAfter(adding({ source: 'derived', expression: 'level / goal * 100' }))).toEqual([])
  expect(findingsAfter(adding({ min: 0 }))).toEqual([])
})

it('names a derived value without a formula, and a formula nobody computes', () => {
  expect(findingsAfter(adding({ source: 'derived' }))).toEqual([
    `derived_without_expression ${at}.expression`,
  ])
  expect(findingsAfter(adding({ expression: 'level' }))).toEqual([`expression_not_derived ${at}.expression`])
})

it('names limits of entry on what is never entered', () => {
  expect(findingsAfter(adding({ source: 'derived', expression: 'level', min: 0, max: 9 }))).toEqual([
    `derived_range ${at}.min`,
    `derived_range ${at}.max`,
  ])
})
