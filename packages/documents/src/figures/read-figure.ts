import {
  canonicalDecimal,
  countDecimals,
  countWholeDigits,
  decimalOfNumber,
  roundDecimal,
  shiftDecimal,
  withoutDust,
} from './decimal.ts'
import { figureProblem } from './figure-problem.ts'
import { guardUnit } from './guard-unit.ts'
import type { Cell } from '../workbook/workbook.ts'
import type { FigureProblem, FigureProblemCode } from './figure-problem.ts'

export interface FigureSpec {
  /** 万元, 亿元, % … */
  unit: string
  decimals: number
  min?: number
  max?: number
  /** Last period's value, to ask about a mistaken unit. */
  previous?: string | null
}

export type FigureCell = Pick<Cell, 'address' | 'value' | 'formula' | 'cachedMissing' | 'error' | 'format'>

/** `empty` = nothing was entered, `declared` = a dash or 无 says there is none. Neither is zero. */
export interface FigureReading {
  raw: string
  value: string | null
  blank?: 'empty' | 'declared'
  problem?: FigureProblem
}

/** Full-width and small forms alone: wider normalising would read the note mark of `12.5①` and the power of `10²` as digits. */
const otherWidth = /[\uff01-\uff5e\ufe50-\ufe6b]/g
const declaredBlank = /^(?:[-—–―─－]{1,4}|\/|无|暂无|无数据|n\/?a|\.{2,}|…+)$/i
const grouped = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?$/
const withUnit =
  /^[约近]?[+-]?[\d,.]+\s*(?:亿元|万元|千元|元|个|家|户|人|项|件|天|位|吨|亩|公里|‰|[a-zμ/³²]+)$/iu

/** One cell → a canonical decimal string, an explicit blank, or a problem with its address. Nothing is rounded or guessed silently. */
export function readFigure(cell: FigureCell, spec: FigureSpec): FigureReading {
  const raw = rawText(cell)
  if (cell.error) return wrong('error_value', cell, spec)
  if (cell.cachedMissing) return wrong('not_calculated', cell, spec)
  if (cell.value === null) return { raw, value: null, blank: 'empty' }
  if (cell.value instanceof Date) return wrong('is_date', cell, spec)
  if (typeof cell.value === 'boolean') return wrong('not_a_number', cell, spec)
  if (typeof cell.value === 'number') return readNumber(cell, cell.value, spec)
  return readText(cell, cell.value, spec)
}

function readNumber(cell: FigureCell, value: number, spec: FigureSpec): FigureReading {
  const raw = rawText(cell)
  const decimal = decimalOfNumber(value)
  if (decimal === undefined) return wrong('too_large', cell, spec)
  if (isScaledFormat(cell.format)) return wrong('scaled_format', cell, spec)
  const percent = isPercentFormat(cell.format)
  if (percent && spec.unit !== '%') return wrong('unexpected_percent', cell, spec)
  const shown = percent ? shiftDecimal(decimal, 2) : decimal
  return checkFigure(cell, raw, withoutDust(shown, spec.decimals), spec)
}

function readText(cell: FigureCell, text: string, spec: FigureSpec): FigureReading {
  const raw = text.trim()
  const clean = raw
    .replace(otherWidth, (char) => char.normalize('NFKC'))
    .replace(/\u2212/g, '-')
    .replace(/[\s\u200b\ufeff]+$|^[\s\u200b\ufeff]+/g, '')
  if (clean === '') return { raw, value: null, blank: 'empty' }
  if (declaredBlank.test(clean)) return { raw, value: null, blank: 'declared' }
  if (/^#[A-Z/0!?]+$/.test(clean)) return wrong('error_value', cell, spec)
  const percent = clean.endsWith('%')
  const match = grouped.exec(percent ? clean.slice(0, -1).trimEnd() : clean)
  const decimal = match && canonicalDecimal(`${match[1]}${match[2]!.replace(/,/g, '')}${match[3] ?? ''}`)
  if (!decimal) return wrong(withUnit.test(clean) ? 'has_unit' : 'not_a_number', cell, spec)
  if (percent && spec.unit !== '%') return wrong('unexpected_percent', cell, spec)
  return checkFigure(cell, raw, decimal, spec)
}

function checkFigure(cell: FigureCell, raw: string, value: string, spec: FigureSpec): FigureReading {
  const { address } = cell
  if (countWholeDigits(value) > 15) return wrong('too_large', cell, spec)
  if (countDecimals(value) > spec.decimals) {
    const detail = {
      address,
      raw: value,
      figure: `${spec.decimals}`,
      suggestion: roundDecimal(value, spec.decimals),
    }
    return { raw, value: null, problem: figureProblem('too_many_decimals', detail) }
  }
  if (countWholeDigits(value) + countDecimals(value) > 15) return wrong('too_large', cell, spec)
  if (spec.min !== undefined && Number(value) < spec.min) return outOfRange('below_min', spec.min)
  if (spec.max !== undefined && Number(value) > spec.max) return outOfRange('above_max', spec.max)
  const question = guardUnit({ address, value, previous: spec.previous, unit: spec.unit })
  return question ? { raw, value, problem: question } : { raw, value }

  function outOfRange(code: 'below_min' | 'above_max', limit: number): FigureReading {
    return { raw, value: null, problem: figureProblem(code, { address, raw: value, figure: String(limit) }) }
  }
}

function wrong(code: FigureProblemCode, cell: FigureCell, spec: FigureSpec): FigureReading {
  const raw = rawText(cell)
  return { raw, value: null, problem: figureProblem(code, { address: cell.address, raw, unit: spec.unit }) }
}

function isPercentFormat(format: string | undefined): boolean {
  return scalingOf(format).includes('%')
}

/** `0.00,` shows a thousandth of what the cell holds; 万元 display `0!.0,` and `0\.0000` sets a point by hand. */
function isScaledFormat(format = ''): boolean {
  return /[0#?],+(?![0#?,])/.test(scalingOf(format)) || /[0#?](?:[!\\]\.|"\.")[0#?]/.test(format)
}

/** A number format without what is only decoration: quoted, escaped, padding and fill characters. */
function scalingOf(format = ''): string {
  return format.replace(/"[^"]*"|[\\_*]./g, '')
}

function rawText(cell: FigureCell): string {
  if (cell.error) return cell.error
  if (cell.value === null) return ''
  if (cell.value instanceof Date) return cell.value.toISOString().slice(0, 10)
  if (typeof cell.value !== 'number') return String(cell.value).trim()
  const decimal = decimalOfNumber(cell.value)
  if (decimal === undefined) return String(cell.value)
  return isPercentFormat(cell.format) ? `${shiftDecimal(decimal, 2)}%` : decimal
}
