import XLSX from '@e965/xlsx'
import { strToU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { editXlsx, partOf } from '../samples/edit-xlsx.ts'
import { convertInOffice, hasCommand } from '../samples/office.ts'
import { templateSample as sample } from '../samples/template-sample.ts'
import { readTemplate } from '../template/read-template.ts'
import { writeTemplate } from '../template/write-template.ts'
import { openWorkbook } from '../workbook/open-workbook.ts'
import { markProblems } from './mark-problems.ts'

const sheet = '报送表'
const sheetPath = 'xl/worksheets/sheet1.xml'
const original = await writeTemplate(sample)
const wrong = [
  { sheet, address: 'H6', message: 'H6 不是数字：「约三千」。请填阿拉伯数字。' },
  { sheet, address: 'H7', message: '<坏> & "值"' },
]

/** Fill colour of a cell, as written in the file. */
function fillOf(bytes: Uint8Array, address: string): string | undefined {
  const styles = partOf(bytes, 'xl/styles.xml')
  const style = Number(
    new RegExp(`<c r="${address}"[^>]*? s="(\\d+)"`).exec(partOf(bytes, sheetPath))?.[1] ?? 0,
  )
  const formats = /<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)![0].match(/<xf\s[^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g)!
  const fill = Number(/fillId="(\d+)"/.exec(formats[style]!)?.[1])
  return /rgb="(\w+)"/.exec(styles.match(/<fill>[\s\S]*?<\/fill>/g)![fill]!)?.[1]
}
const commentOf = (bytes: Uint8Array, address: string) =>
  (XLSX.read(bytes).Sheets[sheet]![address] as XLSX.CellObject | undefined)?.c
    ?.map((comment) => comment.t)
    .join('')
const red = 'FFFF8F8F'

describe('a returned workbook', () => {
  it('has the wrong cells red, each with its reason as a comment', async () => {
    const marked = await markProblems(original, wrong)
    expect([fillOf(marked, 'H6'), fillOf(marked, 'H7'), fillOf(marked, 'H8')]).toEqual([red, red, 'FFFFF9E5'])
    expect(commentOf(marked, 'H6')).toContain('H6 不是数字：「约三千」。')
    expect(commentOf(marked, 'H7')).toContain('<坏> & "值"')
    expect(commentOf(marked, 'H8')).toBeUndefined()
  })

  it('is otherwise the same file: every part, value, formula, lock and print setting', async () => {
    const [before, after] = [unzipSync(original), unzipSync(await markProblems(original, wrong))]
    const touched = [sheetPath, 'xl/styles.xml', '[Content_Types].xml']
    for (const name of Object.keys(before).filter((path) => !touched.includes(path)))
      expect(after[name], name).toEqual(before[name])
    const plain = (xml: string) =>
      xml
        .replace(/ s="\d+"/g, '')
        .replace(/<legacyDrawing[^>]*\/>/, '')
        .replace(/\s+\/>/g, '/>')
    const [was, is] = [before, after].map((parts) => plain(new TextDecoder().decode(parts[sheetPath])))
    expect(is).toBe(was)
  })

  it('can be corrected and uploaded again', async () => {
    const reading = await readTemplate(await markProblems(original, wrong), sample)
    expect(reading.ok && reading.figures.map((figure) => figure.value)).toEqual([
      '131020.5',
      '6.5',
      null,
      '4',
    ])
  })

  it('loses its old marks when it comes back with fewer mistakes', async () => {
    const again = await markProblems(await markProblems(original, wrong), [
      { ...wrong[1]!, message: '第二次' },
    ])
    expect([fillOf(again, 'H6'), fillOf(again, 'H7')]).toEqual(['FFFFF9E5', red])
    expect(commentOf(again, 'H6')).toBeUndefined()
    expect(commentOf(again, 'H7')).toBe('准绳校验：第二次')
    const clean = await markProblems(again, [])
    expect(fillOf(clean, 'H7')).toBe('FFFFF9E5')
    expect(commentOf(clean, 'H7')).toBeUndefined()
  })

  it('keeps other people’s comments, and adds to one on the same cell', async () => {
    const book = XLSX.read(original, { cellStyles: true })
    const cells = book.Sheets[sheet]!
    ;(cells['H6'] as XLSX.CellObject).c = [{ a: '李四', t: '待核' }]
    ;(cells['C6'] as XLSX.CellObject).c = [{ a: '李四', t: '注意口径' }]
    const commented = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    const marked = await markProblems(commented, wrong)
    expect(commentOf(marked, 'C6')).toContain('注意口径')
    expect(commentOf(marked, 'H6')).toMatch(/待核[\s\S]*H6 不是数字/)
    const again = await markProblems(marked, [wrong[0]!])
    expect(commentOf(again, 'H6')!.match(/H6 不是数字/g)).toHaveLength(1)
  })

  it('joins a reason of any characters to a comment that is there', async () => {
    const book = XLSX.read(original, { cellStyles: true })
    ;(book.Sheets[sheet]!['H6'] as XLSX.CellObject).c = [{ a: '李四', t: '待核' }]
    const commented = new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
    const marked = await markProblems(commented, [{ sheet, address: 'H6', message: "值 $& $' $` $1 终" }])
    expect(commentOf(marked, 'H6')).toMatch(/待核[\s\S]*值 \$& \$' \$` \$1 终$/)
  })

  it('marks cells and rows that do not exist yet, and notes a problem of the whole sheet on A1', async () => {
    const marked = await markProblems(original, [
      { sheet, address: 'L8', message: '缺' },
      { sheet, address: 'B40', message: '缺' },
      { sheet, address: '', message: '没有找到指标「产值」这一行。' },
    ])
    expect([fillOf(marked, 'L8'), fillOf(marked, 'B40'), fillOf(marked, 'A1')]).toEqual([red, red, red])
    expect(commentOf(marked, 'A1')).toContain('没有找到指标')
    const opened = await openWorkbook(marked)
    expect(opened.ok).toBe(true)
  })

  it('works on files whose writer prefixes every element', async () => {
    const prefix = (xml: string) =>
      xml.replace(/<(\/?)(\w+)(?=[\s/>])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=')
    const prefixed = editXlsx(original, { [sheetPath]: prefix })
    const marked = await markProblems(prefixed, wrong)
    expect(fillOf(marked, 'H6')).toBe(red)
    expect(commentOf(marked, 'H6')).toContain('不是数字')
  })

  it('is refused, not processed, when it is a bomb', async () => {
    const bomb = editXlsx(original, { 'xl/media/a.bin': () => strToU8('0'.repeat(70 * 1024 * 1024)) })
    await expect(markProblems(bomb, wrong)).rejects.toMatchObject({ refusal: { code: 'bomb' } })
  })

  it('is refused as damaged when a part that holds no figures is broken, though its figures can be read', async () => {
    const bytes = Buffer.from(editXlsx(original, { 'xl/media/a.bin': () => strToU8('0'.repeat(5_000)) }))
    const entry = bytes.indexOf('xl/media/a.bin', bytes.indexOf('PK\u0001\u0002', 0, 'latin1'))
    bytes.writeUInt32LE(1, bytes.lastIndexOf('PK\u0001\u0002', entry, 'latin1') + 16)
    expect((await readTemplate(bytes, sample)).ok).toBe(true)
    await expect(markProblems(bytes, wrong)).rejects.toMatchObject({ refusal: { code: 'damaged' } })
  })

  it('gives the same bytes for the same problems', async () => {
    expect(Buffer.compare(await markProblems(original, wrong), await markProblems(original, wrong))).toBe(0)
  })
})

describe.skipIf(!hasCommand('soffice'))('LibreOffice', () => {
  it('shows the marks, saves them, and its file loses them again when marked anew', async () => {
    const saved = convertInOffice(await markProblems(original, wrong), 'xlsx', 'xlsx')
    expect(fillOf(saved, 'H6')).toBe(red)
    expect(commentOf(saved, 'H6')).toContain('不是数字')
    const again = await markProblems(saved, [wrong[1]!])
    expect([fillOf(again, 'H6'), fillOf(again, 'H7')]).toEqual(['FFFFF9E5', red])
  }, 120_000)
})
