import { expect, it } from 'vitest'
import { Scheme } from '../schema.ts'
import { goodScheme, type Draft } from '../scheme.fixture.ts'
import { fieldsFrom, fieldsToSubmit } from '../walk.ts'
import { describeDerived, describeMethod } from './index.ts'

function schemeWith(change: (gdp: Draft['boards'][0]['indicators'][0]) => void): Scheme {
  const draft: Draft = structuredClone(goodScheme())
  change(draft.boards[0]!.indicators[0]!)
  return Scheme.parse(draft)
}

it('says a formula with the names of its fields and its limits', () => {
  const scheme = schemeWith((gdp) => {
    const expression = 'goal > 0 ? level/goal * 100 * months / month - air.pm25 : 0'
    gdp.method = { kind: 'expression', expression, low: 0, high: 120 }
  })
  expect(describeMethod(scheme.boards[0]!.indicators[0]!, scheme)).toEqual({
    zh: '得分 = 目标值 > 0 ? 实际值 ÷ 目标值 × 100 × 12 ÷ 本期末月份 - PM2.5 : 0，最低 0 分，封顶 120 分',
    en: 'score = target > 0 ? actual ÷ target × 100 × 12 ÷ month - PM2.5 : 0, at least 0, at most 120',
  })
})

it('says how a derived value comes about, and asks nobody for it', () => {
  const scheme = schemeWith((gdp) => {
    const name = { zh: '差距', en: 'gap' }
    gdp.fields.push({ id: 'gap', name, unit: '亿元', source: 'derived', expression: 'goal - level' })
  })
  const gdp = scheme.boards[0]!.indicators[0]!
  expect(describeDerived(gdp.fields[2]!, gdp, scheme)).toEqual({
    zh: '差距 = 目标值 - 实际值',
    en: 'gap = target - actual',
  })
  expect(describeDerived(gdp.fields[0]!, gdp, scheme)).toBeUndefined()
  expect(fieldsToSubmit(scheme, 'district').map(({ field }) => field.id)).toEqual(['level', 'pm25'])
  expect(fieldsFrom(scheme, 'district', 'derived').map(({ field }) => field.id)).toEqual(['gap'])
})
