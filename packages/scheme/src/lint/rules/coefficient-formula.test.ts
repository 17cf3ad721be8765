import { expect, it } from 'vitest'
import { byGrowth, findingsWith } from '../coefficients.fixture.ts'

const withFormula = (
  expression: string,
  ...rest: Parameters<typeof findingsWith> extends [unknown, ...infer R] ? R : []
) => findingsWith({ dynamic: { kind: 'expression', expression } }, ...rest)

it('accepts the area’s growth against its target, and a formula over fields by their full names', () => {
  expect(findingsWith({ dynamic: byGrowth })).toEqual([])
  expect(withFormula('area.growth > area.goal ? 1.05 : 0.95 + gdp.level / gdp.goal / 100')).toEqual([])
})

it('refuses a field that is not there, and a unit’s own where the area’s is meant', () => {
  expect(findingsWith({ dynamic: { kind: 'growth', growth: 'area.rate', target: 'gdp.goal' } })).toEqual([
    'coefficient_field_unknown coefficients.dynamic.growth',
    'coefficient_not_area coefficients.dynamic.target',
  ])
  expect(findingsWith({ dynamic: { ...byGrowth, growth: 'growth' } })).toEqual([
    'coefficient_field_unknown coefficients.dynamic.growth',
  ])
})

it.each([
  ['area.growth +', 'expression_syntax'],
  ['area.growth > 5', 'expression_not_a_number'],
  ['growth / 5', 'expression_unknown_name'],
  ['area.rate', 'expression_unknown_name'],
])('refuses %j', (expression, code) => {
  expect(withFormula(expression)).toEqual([`${code} coefficients.dynamic.expression`])
})

it('refuses a unit’s figure that a class is not asked; the area’s is everybody’s', () => {
  const narrow: Parameters<typeof findingsWith>[1] = (draft) => {
    draft.classes.push({ id: 'county', name: { zh: '县', en: 'county' } })
    for (const one of draft.boards[0]!.indicators) if (one.id !== 'air') one.classes = ['district']
    draft.weightings = [{ class: 'county', weights: { air: 100 } }]
  }
  expect(withFormula('area.growth', narrow)).toEqual([])
  expect(withFormula('gdp.level / gdp.goal', narrow)).toEqual([
    'coefficient_not_asked coefficients.dynamic.expression',
    'coefficient_not_asked coefficients.dynamic.expression',
  ])
  const dynamic = { kind: 'expression' as const, expression: 'gdp.level / gdp.goal' }
  expect(findingsWith({ dynamic, classes: ['district'] }, narrow)).toEqual([])
})
