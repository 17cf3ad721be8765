export type Row = Record<string, string>

/** A table of commas whose cells are not quoted, as all tables here are. */
export function readRows(text: string): Row[] {
  const [head = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  const keys = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, k) => [keys[k] ?? '', cell])))
}
