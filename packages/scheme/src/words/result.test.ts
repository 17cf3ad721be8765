import { expect, it } from 'vitest'
import { composed } from '../lint/result.fixture.ts'
import { goodScheme, type Draft } from '../scheme.fixture.ts'
import { Scheme } from '../schema.ts'
import { fieldsFrom, fieldsToSubmit, resultFields, resultPeriods, targetFields } from '../walk.ts'
import { readSource } from '../table/read/read-source.ts'
import { sourceCell } from '../table/write/source.ts'
import { describeMethod, describeResult } from './index.ts'

function schemeWith(change: (air: ReturnType<typeof composed>) => void = () => {}) {
  const draft: Draft = structuredClone(goodScheme())
  change(composed(draft))
  return Scheme.parse(draft)
}

const air = (scheme: Scheme) => scheme.boards[0]!.indicators[1]!

it('says how months are averaged, in both languages', () => {
  const words = (measure: object) => {
    const scheme = schemeWith((one) => (one.method = { kind: 'imported', measure } as typeof one.method))
    return describeMethod(air(scheme), scheme)
  }
  const present = words({ kind: 'average', field: 'months', over: 'present' })
  expect(present.zh).toContain('月度得分各月平均（没有得分的不计）')
  expect(present.en).toContain('mean of 月度得分 over the months (those without one left out)')
  const all = words({ kind: 'average', field: 'months', over: 'all', atLeast: 6 })
  expect(all.zh).toContain('没有得分的按 0 计，至少 6 个月有得分')
  expect(all.en).toContain('those without one count 0, at least 6 with a score')
})

it('says whose result a field is, and nothing of other fields', () => {
  const of = (every: 'month' | 'quarter', board?: string) =>
    describeResult(
      air(
        schemeWith((one) => {
          one.fields[0]!.result = { scheme: 'special', every, ...(board ? { of: board } : {}) }
        }),
      ).fields[0]!,
    )
  expect(of('quarter')).toEqual({
    zh: '取自办法 special 每季度公布的总分',
    en: 'the published total of the scheme special, every quarter',
  })
  expect(of('month', 'service')?.zh).toBe('取自办法 special 每月公布的“service”得分')
  const above = schemeWith((one) => {
    one.fields[0]!.result = { scheme: 'special', every: 'month', of: 'service', whose: 'parent' }
  })
  expect(describeResult(air(above).fields[0]!)).toEqual({
    zh: '取自办法 special 每月公布的所在单位“service”得分',
    en: 'the published score of “service” of its unit of the scheme special, every month',
  })
  expect(readSource(sourceCell(air(above), above))?.[0]?.result).toEqual(air(above).fields[0]!.result)
  expect(describeResult(schemeWith().boards[0]!.indicators[0]!.fields[0]!)).toBeUndefined()
})

it('asks nobody for a result, and knows the periods it is kept under', () => {
  const scheme = schemeWith((one) => (one.fields[0]!.result = { scheme: 'special', every: 'quarter' }))
  const ids = (fields: ReturnType<typeof fieldsFrom>) => fields.map(({ field }) => field.id)
  expect(ids(fieldsToSubmit(scheme, 'district'))).toEqual(['level'])
  expect(ids(targetFields(scheme, 'district'))).toEqual(['goal'])
  expect(ids(fieldsFrom(scheme, 'district', 'external'))).toEqual([])
  const [result] = resultFields(scheme, 'district')
  expect(resultPeriods(result!.field, '2026')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])
  expect(resultPeriods(scheme.boards[0]!.indicators[0]!.fields[0]!, '2026')).toEqual([])
})
