import { describe, expect, it } from 'vitest'
import { readFigure } from './read-figure.ts'
import type { FigureCell, FigureSpec } from './read-figure.ts'

const money: FigureSpec = { unit: '万元', decimals: 2 }
const percent: FigureSpec = { unit: '%', decimals: 2 }
const read = (cell: Partial<FigureCell>, spec = money) =>
  readFigure({ address: 'D17', value: null, ...cell }, spec)

describe('a figure is read as its writer meant it', () => {
  it.each([
    ['plain number', 1020, '1020'],
    ['number with binary dust', 0.1 + 0.2, '0.3'],
    ['thousands separators', '1,020.00', '1020'],
    ['full-width digits and comma', '１，０２０．５０', '1020.5'],
    ['full-width minus', '－３．２', '-3.2'],
    ['true minus sign', '\u22123.2', '-3.2'],
    ['text number with spaces and a no-break space', ' \u00a088.5\u3000', '88.5'],
    ['leading point', '.5', '0.5'],
    ['signed zero', '-0.00', '0'],
    ['binary dust of a difference', 123456.78 - 123000.11, '456.67'],
    [
      'binary dust of a long sum',
      Array<number>(100)
        .fill(0.1)
        .reduce((a, b) => a + b),
      '10',
    ],
    ['small forms', '﹣３．２', '-3.2'],
    ['tiny number in scientific notation stays exact', 1e-2, '0.01'],
  ])('%s', (_, value, expected) => {
    expect(read({ value })).toMatchObject({ value: expected })
    expect(read({ value }).problem).toBeUndefined()
  })

  it('reads 47.5% whether typed, full-width, or stored as 0.475 in a percent cell', () => {
    expect(read({ value: '47.5%' }, percent).value).toBe('47.5')
    expect(read({ value: '４７．５％' }, percent).value).toBe('47.5')
    expect(read({ value: 0.475, format: '0.00%' }, percent)).toMatchObject({ value: '47.5', raw: '47.5%' })
    expect(read({ value: 47.5, format: '0.0' }, percent).value).toBe('47.5')
    expect(read({ value: 47.5, format: '0.0"%"' }, percent).value).toBe('47.5')
    expect(read({ value: 47.5, format: '0.0_%' }, percent).value).toBe('47.5')
  })

  it.each(['—', '－', '-', '/', '／', '无', '——', 'N/A'])(
    'takes %s as a declared blank, not as zero',
    (value) => {
      expect(read({ value })).toMatchObject({ value: null, blank: 'declared' })
    },
  )

  it('takes an empty cell as empty, not as zero', () => {
    expect(read({ value: null })).toEqual({ raw: '', value: null, blank: 'empty' })
    expect(read({ value: ' \u3000' })).toMatchObject({ value: null, blank: 'empty' })
    expect(read({ value: 0 })).toEqual({ raw: '0', value: '0' })
  })

  it.each([
    '#,##0.00_ ;[Red]\\-#,##0.00\\ ',
    '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    'G/通用格式',
  ])('takes the number under an ordinary format: %s', (format) => {
    expect(read({ value: 1234.5, format }).value).toBe('1234.5')
  })

  it('takes the cached result of a formula', () => {
    expect(read({ value: 12.5, formula: 'A1+B1' }).value).toBe('12.5')
  })
})

describe('what is no figure is refused with its address and a way out', () => {
  it.each([
    ['text', { value: '约三千' }, 'not_a_number'],
    ['a word for a number', { value: 'NaN' }, 'not_a_number'],
    ['an overflowing text number', { value: '1e400' }, 'not_a_number'],
    ['a wrongly grouped number', { value: '1,0200' }, 'not_a_number'],
    ['a number with a note mark', { value: '12.5①' }, 'not_a_number'],
    ['a power', { value: '10²' }, 'has_unit'],
    ['an ideographic full stop for a point', { value: '12。5' }, 'not_a_number'],
    ['two points', { value: '1.020.5' }, 'not_a_number'],
    ['a truth value', { value: true }, 'not_a_number'],
    ['a unit behind the number', { value: '1,020.00万元' }, 'has_unit'],
    ['an error value', { value: null, error: '#N/A' }, 'error_value'],
    ['an error typed as text', { value: '#DIV/0!' }, 'error_value'],
    ['an uncalculated formula', { value: null, formula: 'A1', cachedMissing: true }, 'not_calculated'],
    ['a date', { value: new Date('2026-03-01T00:00:00Z') }, 'is_date'],
    ['a number beyond all bounds', { value: Infinity }, 'too_large'],
    ['an 18-digit number that has lost digits', { value: 123456789012345678 }, 'too_large'],
    ['more digits than a spreadsheet keeps', { value: '12345678901234.56' }, 'too_large'],
    ['a figure shown in 万元 by its format', { value: 123456, format: '0!.0,"万元"' }, 'scaled_format'],
    ['a figure shown in ten-thousands', { value: 123456, format: '0\\.0000' }, 'scaled_format'],
    ['a figure shown in thousands', { value: 123456, format: '#,##0.00,' }, 'scaled_format'],
    ['a percentage where money is asked', { value: 0.5, format: '0%' }, 'unexpected_percent'],
    ['too many decimals', { value: 33.335 }, 'too_many_decimals'],
  ] as const)('%s', (_, cell, code) => {
    const { value, problem } = read(cell as Partial<FigureCell>)
    expect(value).toBeNull()
    expect(problem?.code).toBe(code)
    expect(problem?.message.zh).toContain('D17')
    expect(problem?.message.en).toContain('D17')
  })

  it('says it in the words of the office', () => {
    expect(read({ value: '约三千' }).problem?.message.zh).toBe('D17 不是数字：「约三千」。请填阿拉伯数字。')
  })

  it('quotes no more than the beginning of an essay', () => {
    const { message } = read({ value: '数'.repeat(32_000) }).problem!
    expect(message.zh.length).toBeLessThan(100)
  })

  it('never rounds by itself but suggests the rounded figure', () => {
    expect(read({ value: 33.335 }).problem).toMatchObject({ suggestion: '33.34', severity: 'error' })
    expect(read({ value: '-0.005' }).problem).toMatchObject({ suggestion: '-0.01' })
  })

  it('holds to the limits of the field', () => {
    expect(read({ value: -1 }, { ...money, min: 0 }).problem?.code).toBe('below_min')
    expect(read({ value: 101 }, { ...percent, max: 100 }).problem?.code).toBe('above_max')
  })
})

describe('a figure far off the last one is asked about and kept', () => {
  it.each([
    ['万元 typed as 元', '12345678', '1234.5', '万元', 'unit_suspect'],
    ['亿元 typed as 元', '123000000000', '1234', '亿元', 'unit_suspect'],
    ['a share typed as a fraction', '0.475', '46.2', '%', 'fraction_suspect'],
    ['a good month', '3000', '1000', '万元', undefined],
    ['a growth rate that took off', '10', '0.1', '%', undefined],
    ['no figure before', '12345678', '0', '万元', undefined],
    ['a count', '30000', '3', '个', undefined],
  ])('%s', (_, value, previous, unit, asked) => {
    const reading = read({ value }, { unit, decimals: 4, previous })
    expect(reading.value).toBe(value)
    expect(reading.problem?.code).toBe(asked)
    if (asked) expect(reading.problem?.severity).toBe('question')
  })
})
