import { cellAddress, parseAddress } from './address.ts'
import { elementPattern } from './element-pattern.ts'
import { refuse } from './refusal.ts'
import type { WorkbookLimits } from './limits.ts'

const rowStart = /<(\w+:)?row(?=[\s/>])/g
// No pattern here may look beyond the next tag of its kind, or a hostile row would be searched again from every tag in it.
const filled = /<(?:\w+:)?(?:v(?:\s[^<>]*)?>[^<]|is[\s>])/
const filledAll = new RegExp(filled, 'g')
const cellPattern = elementPattern('(?:\\w+:)?c')
const longestRow = 8 * 1024 * 1024

/**
 * Passes a worksheet's XML through and leaves out empty cells beyond the caps, so that a sheet formatted down to row 1,048,576
 * costs what its data cost. A cell with something in it beyond the caps is a refusal with its address, never a silent loss.
 */
export function createSheetTrimmer(limits: WorkbookLimits): { push(text: string): void; finish(): string } {
  const kept = createKeeper(limits)
  let rest = ''

  function push(text: string): void {
    rest += text
    let from = 0
    for (;;) {
      rowStart.lastIndex = from
      const start = rowStart.exec(rest)
      if (!start) break
      kept.text(rest.slice(from, start.index))
      from = start.index
      const end = rowEnd(rest, start.index, start[1] ?? '')
      if (end < 0) break
      kept.row(rest.slice(from, end))
      from = end
    }
    rest = rest.slice(from)
    if (rest.length > longestRow) refuse('bomb', 'row')
  }

  function finish(): string {
    rowStart.lastIndex = 0
    if (rowStart.test(rest)) refuse('damaged')
    kept.text(rest)
    return kept.all()
  }

  return { push, finish }
}

/** Collects what is kept of a sheet, within the caps. */
function createKeeper(limits: WorkbookLimits) {
  const pieces: string[] = []
  let [number, rows, cells, size] = [0, 0, 0, 0]

  function text(xml: string): void {
    size += xml.length
    if (size > limits.kept) refuse('bomb', 'sheet')
    pieces.push(xml)
  }

  function row(xml: string): void {
    number = Number(/^<[^>]*?\sr="(\d+)"/.exec(xml)?.[1] ?? number + 1)
    if (number > limits.rows) {
      if (filled.test(xml)) refuse('too_many_rows', firstFilled(xml) ?? cellAddress(number, 1))
      return
    }
    // More rows than numbers for them: some come twice.
    if (++rows > limits.rows) refuse('bomb', 'rows')
    cells += xml.match(filledAll)?.length ?? 0
    if (cells > limits.cells) refuse('too_many_cells', String(limits.cells))
    text(isWide(xml, limits.columns) ? dropWide(xml, limits.columns) : xml)
  }

  return { text, row, all: () => pieces.join('') }
}

function rowEnd(text: string, start: number, prefix: string): number {
  const open = text.indexOf('>', start)
  if (open < 0) return -1
  if (text[open - 1] === '/') return open + 1
  const close = `</${prefix}row>`
  const at = text.indexOf(close, open)
  return at < 0 ? -1 : at + close.length
}

function firstFilled(xml: string): string | undefined {
  const cell = xml.match(cellPattern)?.find((text) => filled.test(text))
  return cell && addressOf(cell)
}

function addressOf(cell: string): string | undefined {
  return /^<[^>]*?\sr="([A-Z]+\d+)"/.exec(cell)?.[1]
}

function isWide(xml: string, columns: number): boolean {
  // The last reference of a row is its widest, as rows are written from left to right.
  const at = xml.lastIndexOf(' r="')
  const ref = at < 0 ? undefined : parseAddress(xml.slice(at + 4, xml.indexOf('"', at + 4)))
  return (ref?.col ?? 0) > columns || columnsInOrder(xml) > columns
}

/** Cells without an address count by position. */
function columnsInOrder(xml: string): number {
  return xml.length > 8 * 256 ? (xml.match(/<(?:\w+:)?c(?=[\s/>])/g)?.length ?? 0) : 0
}

function dropWide(xml: string, columns: number): string {
  let col = 0
  return xml.replace(cellPattern, (cell) => {
    col = parseAddress(addressOf(cell) ?? '')?.col ?? col + 1
    if (col <= columns) return cell
    if (filled.test(cell)) refuse('too_many_columns', addressOf(cell) ?? `${col}`)
    return ''
  })
}
