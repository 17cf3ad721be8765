import { describe, expect, it } from 'vitest'
import { openWorkbook } from './open-workbook.ts'
import { readCsv } from './read-csv.ts'
import { readPaste } from './read-paste.ts'

const cells = (bytes: Uint8Array) => {
  const result = readCsv(bytes)
  return result.ok
    ? result.workbook.sheets[0]!.cells.map((cell) => [cell.address, cell.value])
    : result.refusal.code
}
const expected = [
  ['A1', '指标'],
  ['B1', '本期值'],
  ['A2', '产值'],
  ['B2', '1,020.00'],
]
const text = '指标,本期值\r\n产值,"1,020.00"\r\n'
// 指标,本期值 / 产值,"1,020.00" in GBK, as Excel on a Chinese Windows saves it.
const gbk = Buffer.from('d6b8b1ea2cb1bec6dad6b50d0ab2fad6b52c22312c3032302e3030220d0a', 'hex')

describe('a CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${text}`)],
    ['GBK', gbk],
    [
      'UTF-16 from "Unicode text"',
      Buffer.from(`\ufeff${text.replaceAll(',本', '\t本').replaceAll(',"', '\t"')}`, 'utf16le'),
    ],
  ])('is read in %s', (_, bytes) => {
    expect(cells(bytes)).toEqual(expected)
  })

  it('comes through the same door as a workbook', async () => {
    const result = await openWorkbook(gbk)
    expect(result.ok && result.workbook.format).toBe('csv')
  })

  it('is refused when no encoding fits', () => {
    expect(cells(Buffer.from([0x41, 0x2c, 0xff, 0xff, 0xff, 0x0a]))).toBe('unreadable_text')
  })

  it('is refused beyond its limits, with the address', () => {
    const result = readCsv(Buffer.from('1,2\n3,4\n5,6\n'), { rows: 2 })
    expect(result.ok).toBe(false)
    expect(!result.ok && result.refusal).toMatchObject({ code: 'too_many_rows', detail: 'A3' })
  })
})

describe('cells pasted from Excel or WPS', () => {
  it('keep line breaks, tabs and quotes inside a cell', () => {
    expect(readPaste('产值\t"第一行\n第二行"\t"说""好"""\r\n12\t\t3\r\n')).toEqual([
      ['产值', '第一行\n第二行', '说"好"'],
      ['12', '', '3'],
    ])
  })

  it('keep blank cells and drop only the final line break', () => {
    expect(readPaste('1\t\n\t2\n')).toEqual([
      ['1', ''],
      ['', '2'],
    ])
    expect(readPaste('')).toEqual([])
    expect(readPaste('7')).toEqual([['7']])
  })

  it('take a quote in the middle of a cell as it is', () => {
    expect(readPaste('5"管\t1')).toEqual([['5"管', '1']])
  })
})
