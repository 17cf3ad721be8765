import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Cell, Sheet } from '@plumbline/documents'
import type { Problem } from '@plumbline/scheme'
import { finding, text, type Checked } from '../findings.ts'

/** Column → what its header may say. */
export type Headers<C extends string> = Record<C, { names: readonly string[]; optional?: true }>

export interface Row<C extends string> {
  /** 'facts.csv E12'; also for a cell with nothing in it. */
  place(column: C): string
  cell(column: C): Cell | undefined
  /** What is written there, without blanks around it; '' for nothing. */
  text(column: C): string
}

/** A table for a whole year of a whole province, rather than one unit's month. */
const limits = { rows: 1_000_000, cells: 6_000_000, bytes: 256 * 1024 * 1024, tags: 20_000_000 }

/** The first visible sheet of a csv or xlsx as rows under known headers. Columns nobody asked for are left aside. */
export async function readTable<C extends string>(
  path: string,
  headers: Headers<C>,
): Promise<Checked<Row<C>[]>> {
  const [{ openWorkbook, columnLetters }, bytes] = await Promise.all([
    import('@plumbline/documents'),
    readFile(path),
  ])
  const file = basename(path)
  const read = await openWorkbook(bytes, limits)
  if (!read.ok) {
    const { code, message } = read.refusal
    return { ok: false, problems: [finding(`file_${code}`, file, { message, hint: text('', '') })] }
  }
  const sheet = read.workbook.sheets.find(({ visibility }) => visibility === 'visible')
  const [header = [], ...rows] = sheet ? linesOf(sheet) : []
  const found = findColumns(header, headers)
  const problems = problemsOfHeader(found, { headers, place: `${file} ${header[0]?.row ?? 1}` })
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: rows.map((cells) => rowOf(cells, { file, columns: found, columnLetters })) }
}

/** Cells line by line, by their column; lines with nothing in them are none. */
function linesOf({ cells }: Sheet): Cell[][] {
  const lines = new Map<number, Cell[]>()
  for (const cell of cells) {
    const line = lines.get(cell.row)
    if (line) line.push(cell)
    else lines.set(cell.row, [cell])
  }
  return [...lines.values()].filter((line) => line.some((cell) => written(cell) !== ''))
}

function written(cell: Cell | undefined): string {
  const value = cell?.value ?? ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).trim()
}

type Found<C extends string> = Record<C, number[]>

function findColumns<C extends string>(header: readonly Cell[], headers: Headers<C>): Found<C> {
  const names = header.map((cell) => ({
    col: cell.col,
    name: written(cell)
      .replace(/^\ufeff/, '')
      .toLowerCase(),
  }))
  const found = Object.keys(headers).map((column) => [
    column,
    names.filter(({ name }) => headers[column as C].names.includes(name)).map(({ col }) => col),
  ])
  return Object.fromEntries(found) as Found<C>
}

function problemsOfHeader<C extends string>(
  found: Found<C>,
  { headers, place }: { headers: Headers<C>; place: string },
): Problem[] {
  return (Object.keys(headers) as C[]).flatMap((column) => {
    const count = found[column].length
    if (count === 1 || (count === 0 && headers[column].optional)) return []
    const names = headers[column].names.join(' / ')
    const hint = text(`第一行写列名：${names}`, `Name the column in the first line: ${names}`)
    return count === 0
      ? finding('header_missing', place, {
          message: text(`缺少“${column}”列。`, `There is no column “${column}”.`),
          hint,
        })
      : finding('header_repeated', place, {
          message: text(`“${column}”列出现 ${count} 次。`, `The column “${column}” is there ${count} times.`),
          hint: text('只保留一列。', 'Keep one of them.'),
        })
  })
}

interface Place<C extends string> {
  file: string
  columns: Found<C>
  columnLetters: (col: number) => string
}

function rowOf<C extends string>(cells: readonly Cell[], { file, columns, columnLetters }: Place<C>): Row<C> {
  const byColumn: (Cell | undefined)[] = []
  for (const cell of cells) byColumn[cell.col] = cell
  const cell = (column: C) => byColumn[columns[column][0] ?? 0]
  return {
    cell,
    text: (column) => written(cell(column)),
    place: (column) => `${file} ${columnLetters(columns[column][0] ?? 1)}${cells[0]!.row}`,
  }
}
