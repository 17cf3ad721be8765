import type { Cell } from '../workbook/workbook.ts'

const crumbs = (value: number) => String(Number(value.toPrecision(15)))

/** What a cell shows: 0.475 as 47.50% is 47.5%, a date its day, an error or a formula never calculated nothing. */
export function cellWords(cell: Cell | undefined): string {
  const value = cell?.value ?? null
  if (value === null || cell?.error !== undefined || cell?.cachedMissing) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'number')
    return cell?.format?.includes('%') ? `${crumbs(value * 100)}%` : crumbs(value)
  // The mark that keeps text from becoming a formula is not part of it.
  return String(value)
    .replace(/\r\n?/g, '\n')
    .replace(/^'(?=[\s\u200b\ufeff]*[=+\-@＝＋－＠])/u, '')
    .trim()
}
