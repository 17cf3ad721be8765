import type { Measure } from '@plumbline/scheme'
import { describe, expect, it } from 'vitest'
import { readMeasure } from './figure.ts'
import { readerOf } from './read.fixture.ts'

const growth: Measure = { kind: 'growth', field: 'v', lag: 12 }
const share: Measure = { kind: 'share', part: 'v', whole: 'w' }
const huge = '9'.repeat(308)

const figureOf = (measure: Measure, values: Record<string, string>) =>
  readMeasure(measure, readerOf({ u: values }))

describe('a growth or a share', () => {
  it('says which figure is which: 110 after 100 is 10 %, 30 of 40 is 75 %', () => {
    const grown = figureOf(growth, { v: '110', 'v@2025-10': '100' })
    expect(grown.steps(0)).toEqual([{ name: 'growth', values: { top: '110', bottom: '100', result: '10' } }])
    expect(grown.inputs(0).map(({ role, period }) => `${role} ${period}`)).toEqual([
      'value 2026-10',
      'base 2025-10',
    ])
    const shared = figureOf(share, { v: '30', w: '40' })
    expect(shared.steps(0)).toEqual([{ name: 'share', values: { top: '30', bottom: '40', result: '75' } }])
    expect(shared.inputs(0).map(({ role, field }) => `${role} ${field}`)).toEqual(['part v', 'whole w'])
  })

  const refused = { code: 'base_not_positive', field: 'v', period: '2025-10' }
  it.each([
    ['the value is missing', {}, { code: 'missing_value', field: 'v', period: '2026-10' }],
    ['the value is missing and the base is 0', { 'v@2025-10': '0' }, { code: 'missing_value', field: 'v' }],
    ['the base is missing', { v: '110' }, { code: 'missing_value', field: 'v', period: '2025-10' }],
    ['the base is no number', { v: '110', 'v@2025-10': '一百' }, { code: 'not_a_number', value: '一百' }],
    ['the base is 0', { v: '110', 'v@2025-10': '0' }, { ...refused, value: '0' }],
    ['value and base are 0', { v: '0', 'v@2025-10': '0' }, { ...refused, value: '0' }],
    ['the base is below 0', { v: '110', 'v@2025-10': '-100' }, { ...refused, value: '-100' }],
    [
      'the quotient is beyond all numbers',
      { v: huge, 'v@2025-10': '0.01' },
      { code: 'out_of_range', value: huge },
    ],
  ])('is none where %s, for that reason', (_, values: Record<string, string>, reason) => {
    const figure = figureOf(growth, values)
    expect(figure.values).toEqual(Float64Array.of(Number.NaN))
    expect(figure.whyNot(0)).toMatchObject(reason)
  })

  it('names the whole that is not above 0', () => {
    const reason = { code: 'value_not_positive', field: 'w', value: '-4' }
    expect(figureOf(share, { v: '3', w: '-4' }).whyNot(0)).toEqual(reason)
  })
})
