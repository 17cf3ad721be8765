import { parseAddress } from '../workbook/address.ts'
import { elementPattern } from '../workbook/element-pattern.ts'
import { attributeOf, withAttribute } from './xml-text.ts'
import type { RedStyles } from './red-styles.ts'

// The trimmer has refused rows that never end.
const rowPattern = /<row(?=[\s/>])[^>]*?(?:\/>|>[\s\S]*?<\/row>)/g
const cellPattern = elementPattern('c')

/** Gives the addressed cells a red format, adding cells and rows that do not exist, and takes earlier red away. */
export function paintCells(sheet: string, addresses: readonly string[], styles: RedStyles): string {
  const wanted = Map.groupBy(addresses, (address) => parseAddress(address)?.row ?? 0)
  wanted.delete(0)
  const painted = sheet.replace(rowPattern, (row) => {
    const number = Number(attributeOf(row, 'r'))
    const clean = row.replace(cellPattern, (cell) => unpaint(cell, styles))
    const cells = wanted.get(number)
    wanted.delete(number)
    return cells ? cells.reduce((xml, address) => paint(xml, address, styles), openRow(clean)) : clean
  })
  return [...wanted].reduce((xml, [number, cells]) => addRow(xml, number, { cells, styles }), painted)
}

function unpaint(cell: string, styles: RedStyles): string {
  const style = Number(attributeOf(cell, 's') ?? 0)
  const plain = styles.plainOf(style)
  return plain === style ? cell : withAttribute(cell, 's', plain)
}

function openRow(row: string): string {
  return row.endsWith('/>') ? `${row.slice(0, -2)}></row>` : row
}

function paint(row: string, address: string, styles: RedStyles): string {
  let done = false
  const next = row.replace(cellPattern, (cell) => {
    const here = attributeOf(cell, 'r') ?? ''
    if (here === address) {
      done = true
      return withAttribute(cell, 's', styles.redOf(Number(attributeOf(cell, 's') ?? 0)))
    }
    if (done || columnOf(here) < columnOf(address)) return cell
    done = true
    return emptyCell(address, styles) + cell
  })
  return done ? next : next.replace(/<\/row>$/, `${emptyCell(address, styles)}</row>`)
}

function columnOf(address: string): number {
  return parseAddress(address)?.col ?? 0
}

function emptyCell(address: string, styles: RedStyles): string {
  return `<c r="${address}" s="${styles.redOf(0)}"/>`
}

function addRow(
  sheet: string,
  number: number,
  { cells, styles }: { cells: readonly string[]; styles: RedStyles },
): string {
  const row = cells.reduce((xml, address) => paint(xml, address, styles), `<row r="${number}"></row>`)
  const open = sheet.replace(/<sheetData\s*\/>/, '<sheetData></sheetData>')
  for (const match of open.matchAll(rowPattern)) {
    if (Number(attributeOf(match[0], 'r')) > number)
      return open.slice(0, match.index) + row + open.slice(match.index)
  }
  return open.replace('</sheetData>', `${row}</sheetData>`)
}
