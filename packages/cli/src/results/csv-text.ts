import type { inertText as InertText } from '@plumbline/documents'

const quoted = (cell: string) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** UTF-8 with a byte order mark, so that Excel and WPS read Chinese; no cell is taken for a formula. */
export function csvText(rows: readonly (readonly string[])[], inert: typeof InertText): string {
  const lines = rows.map((line) => line.map((cell) => quoted(inert(cell))).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}
