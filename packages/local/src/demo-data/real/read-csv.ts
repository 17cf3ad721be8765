import { readFileSync } from 'node:fs'

/** Rows by column name. The copied files hold plain cells: no quotes, no commas inside. */
export function readCsv(file: string): Record<string, string>[] {
  const text = readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')
  const [head = '', ...lines] = text.trim().split('\n')
  const columns = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']))
  })
}
