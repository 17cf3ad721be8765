import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { editXlsx } from '../samples/edit-xlsx.ts'
import { openWorkbook } from './open-workbook.ts'
import { refusalCodes, refusalOf } from './refusal.ts'
import type { WorkbookLimits } from './limits.ts'

const sheetPath = 'xl/worksheets/sheet1.xml'
const plain = await writeXlsx({
  sheets: [
    {
      name: '表',
      rows: [
        ['指标', '本期值'],
        ['产值', 12.5],
      ],
    },
  ],
})

async function refusal(bytes: Uint8Array, limits: Partial<WorkbookLimits> = {}) {
  const result = await openWorkbook(bytes, limits)
  return result.ok ? undefined : result.refusal
}
const codeOf = async (bytes: Uint8Array, limits?: Partial<WorkbookLimits>) =>
  (await refusal(bytes, limits))?.code
const withRows = (rows: string) =>
  editXlsx(plain, { [sheetPath]: (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`) })

describe('what is not a workbook is refused by its own name', () => {
  const ole = (stream: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')])
  it.each([
    ['nothing at all', new Uint8Array(), 'empty'],
    ['an old .xls', ole('Workbook'), 'legacy_xls'],
    ['a workbook with a password', ole('EncryptedPackage'), 'encrypted'],
    ['a PDF', strToU8('%PDF-1.7 …'), 'other_format'],
    ['a web page saved as .xls', strToU8('<html><table><tr><td>1</td></tr></table></html>'), 'other_format'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'other_format'],
    [
      'a Word file',
      zipSync({ 'word/document.xml': strToU8('<a/>'), '[Content_Types].xml': strToU8('<a/>') }),
      'other_format',
    ],
    [
      'an OpenDocument sheet',
      zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }),
      'other_format',
    ],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('hello') }), 'not_a_workbook'],
    ['one line of text', strToU8('hello'), 'not_a_workbook'],
    ['binary rubbish', Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 32), 'not_a_workbook'],
    ['a truncated workbook', plain.subarray(0, plain.length - 40), 'damaged'],
    ['a workbook cut in the middle', plain.subarray(0, plain.length / 2), 'damaged'],
    ['a workbook with macros', editXlsx(plain, { 'xl/vbaProject.bin': () => 'x' }), 'macros'],
    [
      'an .xlsm without its macros',
      editXlsx(plain, {
        '[Content_Types].xml': (xml) =>
          xml.replace('spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main'),
      }),
      'macros',
    ],
    [
      'a workbook whose sheet is missing',
      zipSync({
        'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>'),
        '[Content_Types].xml': strToU8('<Types/>'),
      }),
      'damaged',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code)
  })

  it('a file over the size limit, with its size', async () => {
    expect(await refusal(new Uint8Array(21 * 1024 * 1024))).toMatchObject({
      code: 'too_large',
      detail: '21.0 MB',
    })
  })

  it('a package entry that is encrypted', async () => {
    const bytes = Uint8Array.from(plain)
    const directory = Buffer.from(bytes).indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    bytes[directory + 8]! |= 1
    expect(await codeOf(bytes)).toBe('encrypted')
  })

  it('damaged bytes inside an entry', async () => {
    const bytes = Uint8Array.from(plain)
    bytes.fill(0x55, 60, 90)
    expect(await codeOf(bytes)).toBe('damaged')
  })

  it('says what is wrong and what to do, in both languages', () => {
    for (const code of refusalCodes) {
      const { message } = refusalOf(code, 'X')
      expect(message.zh.length, code).toBeGreaterThan(12)
      expect(message.zh, code).toMatch(/请|上传/)
      expect(message.en.length, code).toBeGreaterThan(20)
    }
  })
})

describe('a bomb is stopped before any reader sees it', () => {
  const shared = (megabytes: number) =>
    `<sst>${'<si><t>bomb</t></si>'.repeat((megabytes * 1024 * 1024) / 20)}</sst>`

  it('in shared strings, though small when packed', async () => {
    const bomb = editXlsx(plain, { 'xl/sharedStrings.xml': () => shared(40) })
    expect(bomb.length).toBeLessThan(400_000)
    expect(await codeOf(bomb)).toBe('bomb')
  })

  it('when the directory lies about its size', async () => {
    const bomb = Buffer.from(editXlsx(plain, { 'xl/sharedStrings.xml': () => shared(40) }))
    let at = -1
    while ((at = bomb.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'), at + 1)) >= 0)
      bomb.writeUInt32LE(100, at + 24)
    expect(await codeOf(bomb)).toBe('bomb')
  })

  it('when entries overlap', async () => {
    const bytes = Buffer.from(plain)
    const first = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    const second = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'), first + 4)
    bytes.writeUInt32LE(bytes.readUInt32LE(first + 42), second + 42)
    expect(await codeOf(bytes)).toBe('bomb')
  })

  it('in a sheet of cells', async () => {
    expect(
      await codeOf(withRows(`<row r="9"><c r="A9"><v>1</v></c><c r="B9"><v>1</v></c></row>`), { cells: 2 }),
    ).toBe('too_many_cells')
  })

  it('when one row never ends', async () => {
    expect(await codeOf(withRows(`<row r="9">${' '.repeat(9 * 1024 * 1024)}`))).toBe('bomb')
  })

  it('of rows that come millions of times', async () => {
    expect(await codeOf(withRows('<row r="3"/>'.repeat(100_000)))).toBe('bomb')
  })

  it('of white space between rows', async () => {
    const gap = ' '.repeat(1024 * 1024)
    expect(await codeOf(withRows(`<row r="3"/>${gap}<row r="4"/>${gap}`), { kept: 1024 * 1024 })).toBe('bomb')
  })

  it.each(['xl/sharedStrings.xml', 'xl/styles.xml', 'xl/theme/theme1.xml'])(
    'of tags nested without end in %s',
    async (path) => {
      expect(await codeOf(editXlsx(plain, { [path]: () => '<a>'.repeat(2_000_000) }))).toBe('bomb')
    },
    30_000,
  )

  it.each([
    ['values', '<v '],
    ['cells', '<c r="XFD3">'],
    ['cell tags', '<c '],
  ])('of %s that never end, which a careless pattern would search forever', async (_, tag) => {
    const started = performance.now()
    await codeOf(withRows(`<row r="3"><c r="XFD3"/>${tag.repeat(200_000)}</row>`))
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it('of a row that never ends', async () => {
    expect(await codeOf(withRows('<row r="3">'))).toBe('damaged')
  })

  it.each(['\n', ';\n', 'a,b\n', '"'])(
    'of 20 MB of %j',
    async (text) => {
      const code = await codeOf(Buffer.alloc(20 * 1024 * 1024, text))
      expect(['not_a_workbook', 'too_many_rows', undefined]).toContain(code)
    },
    30_000,
  )

  it('in the number of its parts', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`x/${i}.xml`, () => 'x'] as const))
    expect(await codeOf(editXlsx(plain, many), { entries: 20 })).toBe('bomb')
  })

  it.each(['<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '<!doctype x>', '<!ENTITY a "b">'])(
    'and no document type reaches an XML parser: %s',
    async (declaration) => {
      const evil = editXlsx(plain, {
        'xl/sharedStrings.xml': (xml) => xml.replace('<sst', `${declaration}<sst`),
      })
      expect(await refusal(evil)).toMatchObject({ code: 'unsafe_xml', detail: 'xl/sharedStrings.xml' })
    },
  )

  it('nor text in another encoding that hides one', async () => {
    const hidden = Buffer.from('\ufeff<?xml version="1.0"?><!DOCTYPE x><sst/>', 'utf16le')
    expect(await codeOf(editXlsx(plain, { 'xl/sharedStrings.xml': () => hidden }))).toBe('damaged')
  })
})

describe('a sheet formatted far beyond its data', () => {
  it('is read as its data: a million empty rows cost nothing', async () => {
    const rows = Array.from(
      { length: 1_000_000 },
      (_, i) => `<row r="${i + 3}" spans="1:9"><c r="A${i + 3}" s="0"/></row>`,
    )
    const result = await openWorkbook(withRows(rows.join('')))
    expect(result.ok && result.workbook.sheets[0]).toMatchObject({ rows: 2, columns: 2 })
  })

  it('is read as its data: formulas pulled down that show nothing', async () => {
    const rows = Array.from(
      { length: 40_000 },
      (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" t="str"><f>B1</f><v></v></c></row>`,
    )
    const result = await openWorkbook(withRows(rows.join('')), { rows: 100 })
    expect(result.ok).toBe(true)
  })

  it('is read as its data: 16,384 formatted columns', async () => {
    const cells = ['A', 'IV', 'IW', 'XFD'].map((column) => `<c r="${column}3" s="0"/>`).join('')
    const result = await openWorkbook(withRows(`<row r="3">${cells}</row>`))
    expect(result.ok && result.workbook.sheets[0]).toMatchObject({ rows: 2, columns: 2 })
  })

  it('is refused with the address when something stands there', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    expect(await refusal(withRows(far))).toMatchObject({ code: 'too_many_rows', detail: 'XFD1048576' })
    const wide = '<row r="5"><c r="XFD5"><v>1</v></c></row>'
    expect(await refusal(withRows(wide))).toMatchObject({ code: 'too_many_columns', detail: 'XFD5' })
  })

  it('is refused when it has too many sheets', async () => {
    const sheets = Array.from({ length: 5 }, (_, i) => ({ name: `表${i}`, rows: [[i]] }))
    expect(await refusal(await writeXlsx({ sheets }), { sheets: 4 })).toMatchObject({
      code: 'too_many_sheets',
      detail: '5',
    })
  })

  it('is refused when it is merged beyond sense', async () => {
    const merges = `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(20_001)}</mergeCells>`
    const merged = editXlsx(plain, {
      [sheetPath]: (xml) => xml.replace('</sheetData>', `</sheetData>${merges}`),
    })
    expect(await codeOf(merged)).toBe('too_many_cells')
  })
})
