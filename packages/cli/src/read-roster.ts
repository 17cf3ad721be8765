export interface ClassSize {
  class: string
  count: number
}

/** How many units each class has, from a CSV whose header names a column `class`. */
export function readRoster(text: string): ClassSize[] {
  const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const column = header.split(',').findIndex((name) => name.trim() === 'class')
  if (column < 0)
    throw new Error('名册第一行没有 class 列。The first line of the roster has no column "class".')
  const classes = lines
    .filter((line) => line.trim() !== '')
    .map((line) => (line.split(',')[column] ?? '').trim())
  return [...Map.groupBy(classes, (one) => one)].map(([id, own]) => ({ class: id, count: own.length }))
}
