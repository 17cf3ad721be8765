import { expect, it } from 'vitest'
import { formatFigure, parseFigure } from './format-figure.ts'

it('writes whole units as a decimal string with all its decimals', () => {
  expect(formatFigure(-1234, 2)).toBe('-12.34')
  expect(formatFigure(5, 2)).toBe('0.05')
  expect(formatFigure(0, 1)).toBe('0.0')
  expect(formatFigure(70, 0)).toBe('70')
})

it('reads what it writes, and shorter figures too', () => {
  expect(parseFigure('-12.34', 2)).toBe(-1234)
  expect(parseFigure('2222.4', 2)).toBe(222240)
  expect(parseFigure('7', 4)).toBe(70000)
})

it('refuses what is no figure, or finer than asked', () => {
  for (const text of ['', '1.234', '1,020', '—', '1e3'])
    expect(() => parseFigure(text, 2)).toThrow('demo_bad_figure')
})
