import { cellAddress, parseAddress } from './address.ts'
import { refuse } from './refusal.ts'
import type { WorkbookLimits } from './limits.ts'

const rowStart = /<(\w+:)?row(?=[\s/>])/g
const filled = /<(?:\w+:)?(?:v(?:\s[^>]*)?>[^<]|is[\s>])/
const filledAll = new RegExp(filled, 'g')
const cellPattern = /<(?:\w+:)?c(?=[\s/>])[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?c>)/g
const longestRow = 8 * 1024 * 1024

/**
 * Passes a worksheet's XML through and leaves out empty cells beyond the caps, so that a sheet formatted down to row 1,048,576
 * costs what its data cost. A cell with something in it beyond the caps is a refusal with its address, never a silent loss.
 */
export function createSheetTrimmer(limits: WorkbookLimits): { push(text: string): void; finish(): string } {
  const kept: string[] = []
  let rest = ''
  let row = 0
  let cells = 0

  function takeRow(xml: string): void {
    row = Number(/^<[^>]*?\sr="(\d+)"/.exec(xml)?.[1] ?? row + 1)
    if (row > limits.rows) {
      if (filled.test(xml)) refuse('too_many_rows', firstFilled(xml) ?? cellAddress(row, 1))
      return
    }
    cells += xml.match(filledAll)?.length ?? 0
    if (cells > limits.cells) refuse('too_many_cells', String(limits.cells))
    kept.push(isWide(xml, limits.columns) ? dropWide(xml, limits.columns) : xml)
  }

  function push(text: string): void {
    rest += text
    let from = 0
    for (;;) {
      rowStart.lastIndex = from
      const start = rowStart.exec(rest)
      if (!start) break
      const end = rowEnd(rest, start.index, start[1] ?? '')
      if (end < 0) {
        kept.push(rest.slice(from, start.index))
        from = start.index
        break
      }
      kept.push(rest.slice(from, start.index))
      takeRow(rest.slice(start.index, end))
      from = end
    }
    rest = rest.slice(from)
    if (rest.length > longestRow) refuse('bomb', 'row')
  }

  return { push, finish: () => kept.join('') + rest }
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
