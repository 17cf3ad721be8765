import XLSX from '@e965/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { editXlsx } from '../samples/edit-xlsx.ts'
import { openWorkbook } from './open-workbook.ts'
import type { Sheet } from './workbook.ts'

async function open(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const result = await openWorkbook(bytes)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.workbook.sheets
}
const cellOf = (sheet: Sheet | undefined, address: string) =>
  sheet?.cells.find((cell) => cell.address === address)

describe('an opened workbook', () => {
  it('keeps each cell with its kind, format, formula and address', async () => {
    const style = { numFmt: '0.00%' }
    const cells = new Map([
      ['2,1', { value: 0.475, style }],
      ['3,1', { value: null, formula: 'B1+1', formulaResult: 3 }],
      ['4,1', { value: null, formula: 'B1+2' }],
      ['5,1', { value: '#N/A' }],
      ['6,1', { value: new Date('2026-03-01T00:00:00Z') }],
      ['7,1', { value: true }],
    ])
    const [sheet] = await open(await writeXlsx({ sheets: [{ name: '表', rows: [['甲', 2]], cells }] }))
    expect(sheet!.cells.map((cell) => cell.address)).toEqual(['A1', 'B1', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'])
    expect(cellOf(sheet, 'A1')).toEqual({ address: 'A1', row: 1, col: 1, value: '甲' })
    expect(cellOf(sheet, 'B3')).toMatchObject({ value: 0.475, format: '0.00%' })
    expect(cellOf(sheet, 'B4')).toMatchObject({ value: 3, formula: 'B1+1' })
    expect(cellOf(sheet, 'B5')).toMatchObject({ value: null, formula: 'B1+2', cachedMissing: true })
    expect(cellOf(sheet, 'B6')).toMatchObject({ value: null, error: '#N/A' })
    expect(cellOf(sheet, 'B7')?.value).toEqual(new Date('2026-03-01T00:00:00Z'))
    expect(cellOf(sheet, 'B8')?.value).toBe(true)
  })

  it('says what is hidden and what is merged', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [
            ['甲', 1],
            ['乙', 2],
          ],
          rowDefs: new Map([[1, { hidden: true }]]),
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
        },
        { name: '藏', rows: [[1]], hidden: true },
        { name: '深藏', rows: [[1]], veryHidden: true },
      ],
    })
    const sheets = await open(bytes)
    expect(sheets.map((sheet) => sheet.visibility)).toEqual(['visible', 'hidden', 'very_hidden'])
    expect(cellOf(sheets[0], 'A1')).toMatchObject({ merged: 'A1:B1' })
    expect(cellOf(sheets[0], 'A2')).toMatchObject({ hidden: true })
  })

  it('reads past a tab that is a chart', async () => {
    const plain = await writeXlsx({ sheets: [{ name: '表', rows: [[1]] }] })
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const withChart = editXlsx(plain, {
      'xl/workbook.xml': (xml) =>
        xml.replace('</sheets>', '<sheet name="图" sheetId="9" r:id="rId9"/></sheets>'),
      'xl/_rels/workbook.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="rId9" Type="${office}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
        ),
      'xl/chartsheets/sheet1.xml': () => '<chartsheet/>',
    })
    expect((await open(withChart)).map((sheet) => [sheet.name, sheet.cells.length])).toEqual([
      ['表', 1],
      ['图', 0],
    ])
  })

  it('reads formulas that share one definition and were never calculated', async () => {
    const shared =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row>'
    const plain = await writeXlsx({ sheets: [{ name: '表', rows: [[1]] }] })
    const edited = editXlsx(plain, {
      'xl/worksheets/sheet1.xml': (xml) =>
        xml.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${shared}</sheetData>`),
    })
    const [sheet] = await open(edited)
    expect(sheet!.cells.map((cell) => [cell.address, cell.cachedMissing])).toEqual([
      ['A1', true],
      ['A2', true],
    ])
  })

  it('takes an error without a value for a formula that was never calculated, as another program writes it', async () => {
    const book = XLSX.utils.book_new()
    const sheet = { '!ref': 'A1:A2', A1: { t: 'n', v: 1 }, A2: { t: 'n', f: 'A1*2' } }
    XLSX.utils.book_append_sheet(book, sheet as XLSX.WorkSheet, '表')
    const bytes = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer)
    expect(cellOf((await open(bytes))[0], 'A2')).toMatchObject({ value: null, cachedMissing: true })
  })

  it('agrees with a second reader on another program’s file', async () => {
    const rows = Array.from({ length: 300 }, (_, r) =>
      Array.from({ length: 8 }, (_, c) => (c < 2 ? `文 ${r}-${c}` : r * 1.1 + c)),
    )
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), '数据')
    const bytes = new Uint8Array(
      XLSX.write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer,
    )
    const [sheet] = await open(bytes)
    const second = XLSX.read(bytes).Sheets['数据']!
    expect(sheet!.cells).toHaveLength(300 * 8)
    for (const cell of sheet!.cells) expect(cell.value).toBe((second[cell.address] as XLSX.CellObject).v)
  })
})
