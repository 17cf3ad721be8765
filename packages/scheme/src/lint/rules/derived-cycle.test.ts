import { expect, it } from 'vitest'
import { expressionLimits } from '../../expressions/limits.ts'
import { Scheme } from '../../schema.ts'
import { findingsAfter, goodScheme, type Draft } from '../../scheme.fixture.ts'
import { lintScheme } from '../lint-scheme.ts'

const adding = (formulas: Record<string, string>) => (draft: Draft) => {
  for (const [id, expression] of Object.entries(formulas))
    draft.boards[0]!.indicators[0]!.fields.push({
      id,
      name: { zh: id, en: id },
      unit: '',
      source: 'derived',
      expression,
    })
}
const chain = (length: number) =>
  Object.fromEntries(
    Array.from({ length }, (_, k) => [
      `d${k}`,
      k === 0 ? 'level' : k === 1 ? 'd0 + d0' : `d${k - 1} + d${k - 2}`,
    ]),
  )

it('accepts derived values that stand on one another, as high as the limit', () => {
  expect(findingsAfter(adding({ a: 'b + c', b: 'c * 2', c: 'level' }))).toEqual([])
  // Fields of one indicator are at most 20, as many as may stand on one another with two that are entered.
  expect(findingsAfter(adding(chain(expressionLimits.chain - 2)))).toEqual([])
})

it('names a circle once, with all that are in it', () => {
  const draft: Draft = structuredClone(goodScheme())
  adding({ a: 'level + b', b: 'c', c: 'gdp.a * 2', d: 'a' })(draft)
  expect(
    lintScheme(Scheme.parse(draft)).map(({ code, place, message }) => [code, place, message.zh]),
  ).toEqual([
    [
      'derived_cycle',
      'boards[0].indicators[0].fields[2].expression',
      '推算值互相依赖，成了循环：gdp.a → gdp.b → gdp.c → gdp.a',
    ],
  ])
})

it('names what stands on itself', () => {
  expect(findingsAfter(adding({ a: 'a + 1' }))).toEqual([
    'derived_cycle boards[0].indicators[0].fields[2].expression',
  ])
})

it('names the first of a tower that is too high', () => {
  const fields = (indicator: string, from: string) => {
    const formulas = Object.values(chain(12)).map((formula) => formula.replace('level', from))
    return formulas.map((expression, k) => ({
      id: `d${k}`,
      name: { zh: indicator, en: indicator },
      unit: '',
      source: 'derived' as const,
      expression,
    }))
  }
  const tower = (draft: Draft) => {
    draft.boards[0]!.indicators[0]!.fields.push(...fields('gdp', 'level'))
    draft.boards[0]!.indicators[1]!.fields.push(...fields('air', 'gdp.d11'))
  }
  expect(findingsAfter(tower)).toEqual(['derived_chain boards[0].indicators[1].fields[9].expression'])
})
