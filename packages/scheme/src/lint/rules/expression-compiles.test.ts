import { expect, it } from 'vitest'
import { findingsAfter } from '../../scheme.fixture.ts'
import { lintScheme } from '../lint-scheme.ts'
import { Scheme } from '../../schema.ts'
import { goodScheme, type Draft } from '../../scheme.fixture.ts'

const scoring = (expression: string) => (draft: Draft) =>
  void (draft.boards[0]!.indicators[0]!.method = { kind: 'expression', expression })

it('accepts a formula over fields of the scheme', () => {
  expect(findingsAfter(scoring('level / goal * 100 - air.pm25'))).toEqual([])
})

it('names a formula that cannot be read, names nothing, or gives no number', () => {
  const at = 'boards[0].indicators[0].method.expression'
  expect(findingsAfter(scoring('level /'))).toEqual([`expression_syntax ${at}`])
  expect(findingsAfter(scoring('level / gaol'))).toEqual([`expression_unknown_name ${at}`])
  expect(findingsAfter(scoring('level > goal'))).toEqual([`expression_not_a_number ${at}`])
  expect(findingsAfter(scoring('level / 0'))).toEqual([`expression_divides_by_zero ${at}`])
})

it('says where in the formula, and finds those of derived values and inside blends', () => {
  const draft: Draft = structuredClone(goodScheme())
  const name = { zh: '甲', en: 'a' }
  draft.boards[0]!.indicators[1]!.fields.push({
    id: 'd',
    name,
    unit: '',
    source: 'derived',
    expression: '1 + x',
  })
  const part = (expression: string) => ({
    name,
    share: 0.5,
    method: { kind: 'expression', expression } as const,
  })
  draft.boards[0]!.indicators[0]!.method = { kind: 'blend', parts: [part('level'), part('d')] }
  expect(lintScheme(Scheme.parse(draft)).map(({ place, message }) => [place, message.zh])).toEqual([
    ['boards[0].indicators[0].method.parts[1].method.expression', '第 1 个字符起：没有“d”这个数据项'],
    ['boards[0].indicators[1].fields[1].expression', '第 5 个字符起：没有“x”这个数据项'],
  ])
})
