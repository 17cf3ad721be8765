import { read, utils, write, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'

const sheetName = '报送表'

/** A formula that a program wrote down without calculating it, as scripts do. */
export const uncalculated: CellObject = { t: 'z', f: '500+400' }
export const notAvailable: CellObject = { t: 'e', v: 0x2a, w: '#N/A' }
export const asPercent = (v: number): CellObject => ({ t: 'n', v, z: '0.0%' })

/** What somebody puts into the month's column, by the indicator's name: text, a number, nothing, or a cell as a program writes it. */
export type Filled = Record<string, string | number | null | CellObject>

/** Fills a downloaded template with another program than the one that wrote it, as Excel and WPS do. */
export function setCells(template: Uint8Array, filled: Filled): Uint8Array {
  const book = read(template, { cellFormula: true, cellNF: true })
  for (const [label, value] of Object.entries(filled)) setCell(sheetOf(book), addressIn(book, label), value)
  return bytesOf(book)
}

/** Where the figure of an indicator stands. */
export const addressOfFigure = (template: Uint8Array, label: string) => addressIn(read(template), label)

const bytesOf = (book: WorkBook) =>
  new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer)

function sheetOf(book: WorkBook): WorkSheet {
  const sheet = book.Sheets[sheetName]
  if (!sheet) throw new Error(`no sheet ${sheetName}`)
  return sheet
}

function addressIn(book: WorkBook, label: string): string {
  const rows = utils.sheet_to_json<unknown[]>(sheetOf(book), { header: 1, blankrows: true })
  const header = rows.findIndex((row) => row.includes('指标'))
  const column = rows[header]?.findIndex((text) => String(text).startsWith('本期值')) ?? -1
  const row = rows.findIndex((cells) => cells[rows[header]?.indexOf('指标') ?? -1] === label)
  if (column < 0 || row < 0) throw new Error(`no figure for ${label}`)
  return utils.encode_cell({ r: row, c: column })
}

function setCell(sheet: WorkSheet, address: string, value: Filled[string]): void {
  if (value === null) delete sheet[address]
  else if (typeof value === 'object') sheet[address] = value
  else sheet[address] = typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value }
}
