import { describe, expect, it } from 'vitest'
import { change, redo, startHistory, undo } from './history.ts'
import { cellAddress, columnLetters, nextOpen, placeOf, type GridSheet } from './model.ts'
import { pasteCells, readClipboard } from './paste.ts'

const open = (name: string) => ({ kind: 'open' as const, name, label: name })
const fixed = (text: string) => ({ kind: 'fixed' as const, text })
const sheet: GridSheet = {
  columns: ['指标', '单位', '上月', '本月'].map((name) => ({ name })),
  rows: [
    { number: 16, cells: [fixed('固定资产投资'), fixed('亿元'), fixed('12.5'), open('invest')] },
    { number: 17, cells: [fixed('小计'), fixed('亿元'), fixed('3'), fixed('4')] },
    { number: 18, cells: [fixed('新开工项目'), fixed('个'), fixed('3'), open('projects')] },
  ],
}
const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text)
const paste = (at: { row: number; column: number }, text: string) =>
  pasteCells({ sheet, values: { invest: '1' }, at, text, isNumber })

describe('addresses', () => {
  it('are those of the template', () => {
    expect(cellAddress(sheet, { row: 1, column: 3 })).toBe('D17')
    expect([0, 25, 26, 27, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA'])
  })
  it('find a cell by its name', () => {
    expect(placeOf(sheet, 'projects')).toEqual({ row: 2, column: 3 })
    expect(placeOf(sheet, 'nothing')).toBeUndefined()
  })
})

describe('keys', () => {
  it('skip what cannot be typed into', () => {
    expect(nextOpen(sheet, { row: 0, column: 3 }, 'Enter')).toEqual({ row: 2, column: 3 })
    expect(nextOpen(sheet, { row: 2, column: 3 }, 'ArrowUp')).toEqual({ row: 0, column: 3 })
  })
  it('stop at the edge', () => {
    expect(nextOpen(sheet, { row: 0, column: 3 }, 'ArrowLeft')).toBeUndefined()
    expect(nextOpen(sheet, { row: 2, column: 3 }, 'ArrowDown')).toBeUndefined()
  })
})

describe('a paste', () => {
  it('takes good cells and names each wrong one by address and reason', () => {
    const { values, report } = paste({ row: 0, column: 3 }, '8.5\r\n9\r\n三个\r\n7\r\n')
    expect(values).toEqual({ invest: '8.5' })
    expect(report.taken).toBe(1)
    expect(report.refused).toEqual([
      { address: 'D17', text: '9', reason: 'locked' },
      { address: 'D18', text: '三个', reason: 'not_a_number' },
      { address: 'D19', text: '7', reason: 'outside' },
    ])
  })
  it('lets a whole row be pasted over itself', () => {
    const { values, report } = paste({ row: 0, column: 0 }, '固定资产投资\t亿元\t12.5\t13.25')
    expect(values['invest']).toBe('13.25')
    expect(report).toEqual({ taken: 1, refused: [] })
  })
  it('keeps blank apart from zero', () => {
    expect(paste({ row: 0, column: 3 }, '\r\n').values['invest']).toBe('')
    expect(paste({ row: 0, column: 3 }, '0\r\n').values['invest']).toBe('0')
  })
  it('reads quoted cells with tabs and line breaks as one cell', () => {
    expect(readClipboard('"a\tb\nc"\td\r\ne\tf\r\n')).toEqual([
      ['a\tb\nc', 'd'],
      ['e', 'f'],
    ])
  })
})

describe('what was typed', () => {
  it('can be taken back and brought again', () => {
    const typed = change(change(startHistory({ a: '' }), { a: '1' }), { a: '12' })
    expect(undo(typed).now).toEqual({ a: '1' })
    expect(undo(undo(undo(typed))).now).toEqual({ a: '' })
    expect(redo(undo(typed)).now).toEqual({ a: '12' })
  })
  it('counts no step when nothing changed, and forgets what was undone once one types on', () => {
    const start = startHistory({ a: '' })
    expect(change(start, {})).toBe(start)
    const typed = change(undo(change(start, { a: '1' })), { a: '2' })
    expect(redo(typed).now).toEqual({ a: '2' })
  })
})
