import XLSX from '@e965/xlsx'
import { tableColumns } from '@plumbline/scheme'
import { unzipSync, strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { convertInOffice, hasCommand, readPdf } from '../samples/office.ts'
import { handMadeTable } from '../samples/hand-made-table.ts'
import { openWorkbook } from '../workbook/open-workbook.ts'
import type { IndicatorTableRow } from './indicator-table.ts'
import { readIndicatorTable } from './read-indicator-table.ts'
import { writeIndicatorTable } from './write-indicator-table.ts'

const cells = (values: Partial<IndicatorTableRow['cells']>): IndicatorTableRow['cells'] => ({
  ...(Object.fromEntries(tableColumns.map((key) => [key, ''])) as IndicatorTableRow['cells']),
  ...values,
})
const rows: IndicatorTableRow[] = [
  {
    boards: ['经济', '总量'],
    cells: cells({ name: '地区生产总值', points: '47.5', method: '完成率\n封顶 120 分', target: '≥ 7 %' }),
  },
  { boards: ['经济', '总量'], cells: cells({ name: '=HYPERLINK("x")', points: '12.5', note: '-特殊' }) },
  { boards: ['经济', '质量'], cells: cells({ name: '税占比', points: '20' }) },
  { boards: ['社会'], cells: cells({ name: '满意度', points: '20' }) },
  { boards: ['社会'], cells: cells({ name: '位次', points: '不计分' }) },
]
const table = {
  title: '示范区指标表',
  synthetic: true,
  sheets: [{ name: '区县', title: '示范区指标表', rows }],
}

async function sheetsOf(bytes: Uint8Array) {
  const read = await openWorkbook(bytes)
  if (!read.ok) throw new Error(read.refusal.message.zh)
  return readIndicatorTable(read.workbook)
}

describe('an indicator table that was written', () => {
  it('is read back cell by cell, boards and all', async () => {
    const [sheet] = await sheetsOf(await writeIndicatorTable(table))
    expect([sheet!.name, sheet!.title]).toEqual(['区县', '示范区指标表'])
    expect(sheet!.rows.map(({ boards, cells: said }) => ({ boards, cells: said }))).toEqual(rows)
    expect(sheet!.sums.map(({ label, points, after }) => [label, points, after])).toEqual([
      ['经济 小计', '80', 3],
      ['社会 小计', '20', 5],
      ['合计', '100', 5],
    ])
    expect(sheet!.rows[0]!.places).toMatchObject({ name: '区县 D3', points: '区县 F3' })
  })

  it('sums by formulas, and no text of people becomes one', async () => {
    const sheet = XLSX.read(await writeIndicatorTable(table)).Sheets['区县']!
    const formulas = Object.entries(sheet).flatMap(([at, cell]: [string, { f?: string }]) =>
      cell?.f ? [`${at} ${cell.f}`] : [],
    )
    expect(formulas).toEqual(['F6 SUM(F3:F5)', 'F9 SUM(F7:F8)', 'F10 F6+F9'])
    expect(sheet.D4).toMatchObject({ t: 's', v: '\'=HYPERLINK("x")' })
  })

  it('prints on A3 landscape, one page wide, with its header on every page', async () => {
    const parts = unzipSync(await writeIndicatorTable(table))
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml']!)
    expect(xml).toMatch(/<pageSetup[^>]*paperSize="8"/)
    expect(xml).toMatch(/<pageSetup[^>]*orientation="landscape"/)
    expect(xml).toMatch(/fitToWidth="1"/)
    expect(xml).toMatch(/<pane[^>]*ySplit="2"[^>]*state="frozen"/)
    expect(strFromU8(parts['xl/workbook.xml']!)).toMatch(/Print_Titles[^<]*<?[^<]*\$2:\$2/)
    expect(xml).toContain('合成数据')
  })

  it.skipIf(!hasCommand('soffice', 'pdfinfo', 'pdftotext'))(
    'opens in LibreOffice as one A3 page',
    async () => {
      const { info, text } = readPdf(convertInOffice(await writeIndicatorTable(table), 'xlsx', 'pdf'))
      expect(info).toMatch(/Pages:\s+1\n/)
      expect(info).toMatch(/Page size:\s+119\d\.\d+ x 84[12]/)
      expect(text.replace(/\s+/g, '')).toContain('合计100')
    },
    100_000,
  )
})

describe('an indicator table somebody made', () => {
  it('is found below its titles, with its two header lines, merged boards, sums and notes told apart', async () => {
    const [sheet] = await sheetsOf(handMadeTable())
    expect(sheet!.title).toBe('示范区2026年度高质量发展考核指标表')
    expect(sheet!.rows.map(({ boards, cells: said }) => [boards.join('/'), said.name, said.points])).toEqual([
      ['经济发展（60分）', '地区生产总值', '４０'],
      ['经济发展（60分）', '固定资产投资增速', '20%'],
      ['生态环境', 'PM2.5平均浓度（μg/m³）', '20分'],
      ['生态环境', '信访积案', '10-15'],
      ['生态环境', '满意度', '10'],
    ])
    expect(sheet!.sums.map(({ label, points, place }) => [label, points, place])).toEqual([
      ['小计', '60', 'Sheet1 D8'],
      ['合计', '100', 'Sheet1 D12'],
    ])
    expect(sheet!.rows[3]!.places.points).toBe('Sheet1 D10')
    expect(sheet!.rows[0]!.cells).not.toHaveProperty('unit')
  })

  it('is none without its headings', async () => {
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(
      book,
      XLSX.utils.aoa_to_sheet([
        ['单位', '数'],
        ['甲', 1],
      ]),
      '数据',
    )
    expect(await sheetsOf(new Uint8Array(XLSX.write(book, { type: 'buffer' }) as ArrayBuffer))).toEqual([])
  })
})
