import { compileExpression } from '@plumbline/scheme/expressions'
import { describe, expect, it } from 'vitest'
import { factsOf, indicatorOf, period, schemeOf } from '../scheme.fixture.ts'
import { scoreSubjects } from '../score-subjects.ts'
import { derived, readerOf } from './read.fixture.ts'

const stepOf = (expression: string, lag = 0) =>
  readerOf({ u: { v: '3', 'v@2026-09': '4' } }, [derived('d', expression)])('d', 'value', lag).steps!(0)

describe('the months of a formula', () => {
  it('are those of the period it is computed for, as numbers in its step', () => {
    const names = { name_zh: '推算d', name_en: 'derived d' }
    expect(stepOf('v * months / month')).toEqual([
      { name: 'derived', values: { ...names, formula: '3 × 12 ÷ 10', result: '3.6' } },
    ])
  })

  it('are those of the earlier period where one is looked back to, which its step names', () => {
    const names = { name_zh: '推算d（2026年9月）', name_en: 'derived d (September 2026)' }
    expect(stepOf('v * month', 1)).toEqual([
      { name: 'derived', values: { ...names, formula: '4 × 9', result: '36' } },
    ])
  })
})

describe('a formula that cannot be computed', () => {
  it.each([
    ['broken', 'v +', 'v +', ['v +']],
    ['naming what is nowhere', 'v + nowhere', 'v + nowhere', ['v + nowhere']],
    ['circular', 'e', 'i.d', [' + 1', '']],
  ])('(%s) gives no value and no inputs, and its steps have gaps for what is not there', (...row) => {
    const [, expression, value, formulas] = row
    const reading = readerOf({ u: { v: '1' } }, [derived('d', expression), derived('e', 'd + 1')])(
      'd',
      'value',
    )
    expect([reading.numbers, reading.text(0)]).toEqual([Float64Array.of(Number.NaN), ''])
    expect([reading.whyNot(0), reading.inputs(0)]).toEqual([{ code: 'expression_refused', value }, []])
    expect(reading.steps!(0).map(({ values }) => values.formula)).toEqual(formulas)
  })

  it('leaves what stands on it without a value, for its reason', () => {
    const fields = [derived('d', 'v +'), derived('e', 'd + v')]
    const above = readerOf({ u: { v: '1' } }, fields)('e', 'value')
    expect(above.whyNot(0)).toEqual({ code: 'expression_refused', value: 'v +' })
    expect(above.inputs(0).map(({ field }) => field)).toEqual(['v'])
    expect(above.steps!(0).map(({ values }) => [values.name_en, values.formula, values.result])).toEqual([
      ['derived d', 'v +', ''],
      ['derived e', ' + 1', ''],
    ])
  })
})

describe('formulas', () => {
  it('are compiled once for a class, however many stand on them', () => {
    const met: string[] = []
    const fields = [derived('a', 'v + 1'), derived('b', 'a * 2'), derived('c', 'a + b')]
    const read = readerOf({ u: { v: '3' } }, fields, (text, names) => {
      met.push(text)
      return compileExpression(text, names)
    })
    expect(['c', 'b', 'c'].map((id) => read(id, 'value').numbers[0])).toEqual([12, 8, 12])
    expect(met.toSorted()).toEqual(['a * 2', 'a + b', 'v + 1'])
  })

  it('without a compiler are a fault of the program', () => {
    const method = { kind: 'expression', expression: 'v' } as const
    const scheme = schemeOf([{ weight: 100, indicators: [indicatorOf('i', { method })] }])
    const input = { scheme, period, class: 'c', subjects: [{ id: 'u', class: 'c' }] }
    const facts = factsOf({ u: { 'i.v': '1' } })
    expect(() => scoreSubjects({ ...input, facts })).toThrow(/expressions_not_loaded/)
  })
})
