import { describe, expect, it } from 'vitest'
import { readerOf, type FieldInput } from './read.fixture.ts'

const target: FieldInput = {
  id: 't',
  name: { zh: '目标', en: 'target' },
  unit: '',
  source: 'target',
  goal: 80,
}

describe('a field read for an indicator', () => {
  it('that no scheme has is a figure nobody filed, by either way of reading', () => {
    const read = readerOf({ u: { v: '1' } })
    const missing = { code: 'missing_value', field: 'nowhere', period: '2026-10' }
    expect(read('nowhere', 'value').whyNot(0)).toEqual(missing)
    expect(read.results('nowhere').map((one) => one.whyNot(0))).toEqual([missing])
  })

  it('has the goal for the year scored alone: last year’s target is what was filed then', () => {
    const read = readerOf({ u: { 't@2025': '70' }, x: {} }, [target])
    expect(read('t', 'target').numbers).toEqual(Float64Array.of(80, 80))
    const before = read('t', 'target', 12)
    expect([before.period, before.numbers]).toEqual(['2025', Float64Array.of(70, Number.NaN)])
  })

  it('that is no result of another assessment is asked for in the period scored', () => {
    const [own, ...more] = readerOf({ u: { v: '7' } }).results('v')
    expect(more).toEqual([])
    expect(own!.inputs(0)).toEqual([
      { role: 'value', indicator: 'i', field: 'v', period: '2026-10', value: '7' },
    ])
  })
})
