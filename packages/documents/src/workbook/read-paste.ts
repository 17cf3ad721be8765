import papaparse from 'papaparse'

/**
 * Cells copied from Excel or WPS arrive as tab-separated text in which a cell with a line break, tab or quote is quoted:
 * `a\t"b\nc"` → [['a', 'b\nc']]. The final line break that Excel adds is not a row.
 */
export function readPaste(text: string): string[][] {
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  if (body === '') return []
  return papaparse.parse<string[]>(body, { delimiter: '\t', newline: '\n' }).data
}
