import type { FormRow } from '@plumbline/contract'
import { Scheme } from '@plumbline/scheme'
import { describe, expect, it } from 'vitest'
import { sheetOf, valuesOf } from './form-sheet.ts'
import { cellAddress, placeOf } from './model.ts'
import { readCells } from './read-cells.ts'

const text = (zh: string) => ({ zh, en: zh })
const field = { id: 'level', name: text('完成额'), unit: '亿元', min: 0, max: 500 }
const indicator = (id: string) => ({ id, name: text(id), weight: 1, fields: [field] })
const scheme = Scheme.parse({
  language: 'plumbline/1',
  id: 's',
  title: text('办法'),
  basis: text('依据'),
  period: 'month',
  classes: [{ id: 'c', name: text('类') }],
  boards: [{ id: 'b', name: text('板块'), weight: 1, indicators: [indicator('one'), indicator('two')] }],
  calendar: { opensAfterDays: 1, dueAfterDays: 2, closesAfterDays: 3, closesAt: '18:00' },
})
const row = (id: string, change: Partial<FormRow> = {}): FormRow => ({
  board: 'b',
  boardName: text('板块'),
  indicator: id,
  indicatorName: text(id),
  field: 'level',
  fieldName: field.name,
  unit: '亿元',
  decimals: 2,
  basis: 'ytd',
  previous: '12.5',
  target: null,
  current: null,
  stated: false,
  ...change,
})
const rows = [row('one'), row('two')]
const read = (typed: Record<string, string>) => readCells(rows, scheme, typed)

describe('the form in the page', () => {
  it('has the addresses of the downloaded template: this period stands in H, from row 6', () => {
    const sheet = sheetOf(rows)
    expect(cellAddress(sheet, placeOf(sheet, 'one.level') ?? { row: -1, column: -1 })).toBe('H6')
    expect(cellAddress(sheet, placeOf(sheet, 'two.level') ?? { row: -1, column: -1 })).toBe('H7')
  })
  it('shows what is saved, a dash where it was stated that there is no figure', () => {
    const saved = [row('one', { current: '3' }), row('two', { stated: true })]
    expect(valuesOf(saved)).toEqual({ 'one.level': '3', 'two.level': '—' })
  })
})

describe('what was typed', () => {
  it('becomes figures: blank is left out, a dash is kept as no figure, neither is zero', () => {
    expect(read({ 'one.level': '', 'two.level': '—' }).cells).toEqual([
      { indicator: 'two', field: 'level', value: null },
    ])
    expect(read({ 'one.level': '0' }).cells).toEqual([{ indicator: 'one', field: 'level', value: '0' }])
  })
  it('may have full-width digits and thousands', () => {
    expect(read({ 'one.level': '１２．５', 'two.level': '0,1' }).wrong).toHaveProperty(['two.level'])
    expect(read({ 'one.level': '１２．５' }).cells[0]?.value).toBe('12.5')
  })
  it('is refused by address when it is no number or outside the limits of the scheme', () => {
    const { wrong, cells } = read({ 'one.level': '约三百', 'two.level': '501' })
    expect(wrong['one.level']).toMatch(/^H6 /)
    expect(wrong['two.level']).toMatch(/^H7 .*500/)
    expect(cells).toEqual([])
  })
  it('is questioned, not refused, when it looks like another unit of measure', () => {
    const wide = readCells(rows, { ...scheme, boards: [] }, { 'one.level': '125000' })
    expect(wide.questions).toHaveLength(1)
    expect(wide.cells).toHaveLength(1)
    expect(wide.wrong).toEqual({})
  })
})
