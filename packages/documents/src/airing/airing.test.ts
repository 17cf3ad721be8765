import XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { airingSample as sample } from '../samples/airing-sample.ts'
import { partOf, withoutResults } from '../samples/edit-xlsx.ts'
import { convertInOffice, hasCommand, readPdf } from '../samples/office.ts'
import { writeAiringPdf } from './write-airing-pdf.ts'
import { writeAiringXlsx } from './write-airing-xlsx.ts'
import type { AiringTable } from './airing-table.ts'

const hasOffice = hasCommand('soffice', 'pdfinfo', 'pdftotext')
const bytes = await writeAiringXlsx(sample)
const book = XLSX.read(bytes)
const cell = (sheet: string, address: string) => book.Sheets[sheet]![address] as XLSX.CellObject | undefined
const long: AiringTable = {
  ...sample,
  rows: Array.from({ length: 60 }, (_, i) => ({ ...sample.rows[i % 10]!, key: `x${i}` })),
}

describe('the airing table as a workbook', () => {
  it('carries its own page setup: A3 landscape, one page wide, header repeated, print area', () => {
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain(
      '<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    )
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
    const workbook = partOf(bytes, 'xl/workbook.xml')
    expect(workbook).toContain('_xlnm.Print_Titles" localSheetId="0">晾晒表!$3:$3<')
    expect(workbook).toContain('_xlnm.Print_Area" localSheetId="0">晾晒表!$A$1:$G$16<')
  })

  it('says each light in colour, word and shape', () => {
    expect(['D4', 'D8', 'D13'].map((address) => cell('晾晒表', address)?.v)).toEqual(['● 绿', '▲ 黄', '■ 红'])
    const styles = partOf(bytes, 'xl/styles.xml')
    for (const colour of ['FF2E8B57', 'FFFFD43B', 'FFD92D20']) expect(styles).toContain(colour)
  })

  it('says the period, the cut-off day, N, the rule, the source, and that it is a synthetic draft', () => {
    const text = XLSX.utils.sheet_to_csv(book.Sheets['晾晒表']!)
    for (const words of [
      '2026年10月',
      '数据截至：2026年11月8日',
      'N = 10',
      '规则：',
      '各单位报送',
      '【合成数据】',
      '【草稿（未发布）】',
    ]) {
      expect(text).toContain(words)
    }
    expect(cell('晾晒表', 'F4')?.v).toBe('↑9')
    expect(cell('晾晒表', 'F13')?.v).toBe('↓9')
    expect(cell('晾晒表', 'G4')?.v).toBe('—')
  })

  it('keeps totals as formulas over 计算过程', () => {
    expect(cell('晾晒表', 'C4')).toMatchObject({ f: '计算过程!B4', v: 95.5 })
    expect(cell('计算过程', 'B4')).toMatchObject({ f: 'ROUND(SUM(F16:F18),2)', v: 95.5 })
    expect(cell('计算过程', 'E4')).toMatchObject({ f: 'ROUND(SUMPRODUCT(D16:D18,E16:E18),2)' })
    expect(cell('计算过程', 'D18')?.v).toBe('—')
  })

  it('says on the pages of 计算过程 too that it is a synthetic draft, and repeats their header', () => {
    expect(partOf(bytes, 'xl/worksheets/sheet2.xml')).toContain(
      '<oddHeader>&amp;R【合成数据】【草稿（未发布）】</oddHeader>',
    )
    expect(cell('计算过程', 'A1')?.v).toBe('计算过程【合成数据】【草稿（未发布）】')
    expect(partOf(bytes, 'xl/workbook.xml')).toContain(
      '_xlnm.Print_Titles" localSheetId="1">计算过程!$15:$15<',
    )
  })

  it('holds no text that a spreadsheet would run', async () => {
    const hostile = ['=1+1', '+1-1', '-1+1', '@SUM(1)', '＝1', '\t=1', '＠x'].map((unit, i) => ({
      key: `h${i}`,
      cells: { unit },
    }))
    const shown = XLSX.read(await writeAiringXlsx({ ...sample, rows: hostile })).Sheets['晾晒表']!
    const texts = hostile.map((_, i) => (shown[`B${4 + i}`] as XLSX.CellObject).v)
    expect(texts).toEqual(["'=1+1", "'+1-1", "'-1+1", "'@SUM(1)", "'＝1", "'\t=1", "'＠x"])
    expect(Object.values(shown).some((c) => (c as XLSX.CellObject)?.f?.includes('SUM(1)'))).toBe(false)
  })

  it('gives wrapped names and notes the height of all their lines', async () => {
    const long = '示范新区国家级经济技术开发区管理委员会（综合保税区管理局、自由贸易片区管理局）'
    const [first, ...rest] = sample.rows
    const rows = [{ ...first!, cells: { ...first!.cells, unit: long } }, ...rest]
    const written = await writeAiringXlsx({ ...sample, rows, rules: ['同分同位次。'.repeat(60)] })
    const heights = XLSX.read(written, { cellStyles: true }).Sheets['晾晒表']!['!rows']!.map(
      (row) => row.hpt!,
    )
    expect(heights[3]).toBeGreaterThan(1.5 * heights[4]!)
    expect(heights[14]).toBeGreaterThan(2 * heights[15]!)
  })

  it('serves given places too: indicator, place of N, department, leader', async () => {
    const given: AiringTable = {
      ...sample,
      columns: [
        { key: 'indicator', label: '指标', kind: 'text' },
        { key: 'place', label: '位次/N', kind: 'text' },
        { key: 'light', label: '亮灯', kind: 'light' },
        { key: 'department', label: '责任部门', kind: 'text' },
      ],
      rows: [
        {
          key: 'a',
          cells: { indicator: '规模以上工业增加值增速', place: '3/10', light: 'green', department: '工信局' },
        },
      ],
    }
    delete given.calculation
    const shown = XLSX.read(await writeAiringXlsx(given))
    expect(shown.SheetNames).toEqual(['晾晒表'])
    expect(
      ['A4', 'B4', 'C4', 'D4'].map((address) => (shown.Sheets['晾晒表']![address] as XLSX.CellObject).v),
    ).toEqual(['规模以上工业增加值增速', '3/10', '● 绿', '工信局'])
  })
})

/** Totals of exact halves at the second decimal, which 五成双 takes to the even neighbour. */
const halves = ['85.125', '85.135', '85.12500001']
const even: AiringTable = {
  ...sample,
  calculation: {
    column: 'score',
    decimals: 2,
    rounding: 'half_even',
    totals: halves.map((contribution, i) => ({
      row: `u${i}`,
      subject: `单位${i}`,
      published: ['85.12', '85.14', '85.13'][i]!,
      lines: [{ board: '经济', indicator: '产值', score: contribution, share: '1', contribution }],
    })),
  },
}

describe('totals of a scheme that rounds halves to even', () => {
  it('are saved as published, and say the rule', async () => {
    const sheet = XLSX.read(await writeAiringXlsx(even)).Sheets['计算过程']!
    const shown = ['B4', 'B5', 'B6', 'D4', 'D5', 'D6'].map((at) => (sheet[at] as XLSX.CellObject).v)
    expect(shown).toEqual([85.12, 85.14, 85.13, '一致', '一致', '一致'])
    expect((sheet['A2'] as XLSX.CellObject).v).toContain('四舍六入五成双')
  })

  it.skipIf(!hasOffice)(
    'are the same when LibreOffice computes them',
    async () => {
      const bytes = withoutResults(await writeAiringXlsx(even), 2)
      const sheet = XLSX.read(convertInOffice(bytes, 'xlsx', 'xlsx')).Sheets['计算过程']!
      const shown = ['B4', 'B5', 'B6', 'E6'].map((at) => (sheet[at] as XLSX.CellObject).v)
      expect(shown).toEqual([85.12, 85.14, 85.13, 85.13])
    },
    120_000,
  )
})

describe.skipIf(!hasOffice)('LibreOffice', () => {
  it('recomputes the published totals from the formulas', () => {
    const recomputed = XLSX.read(convertInOffice(withoutResults(bytes, 2), 'xlsx', 'xlsx'))
    const value = (sheet: string, address: string) =>
      (recomputed.Sheets[sheet]![address] as XLSX.CellObject).v
    for (const [i, total] of sample.calculation!.totals.entries()) {
      expect(value('计算过程', `B${4 + i}`)).toBeCloseTo(Number(total.published), 9)
      expect(value('计算过程', `E${4 + i}`)).toBeCloseTo(Number(total.published), 9)
      expect(value('计算过程', `D${4 + i}`)).toBe('一致')
      expect(value('晾晒表', `C${4 + i}`)).toBeCloseTo(Number(total.published), 9)
    }
  }, 120_000)

  it('prints ten rows on one A3 landscape page and sixty on more, header repeated', async () => {
    const table = { ...sample }
    delete table.calculation
    const short = readPdf(convertInOffice(await writeAiringXlsx(table), 'xlsx', 'pdf'))
    expect(short.info).toMatch(/Pages:\s+1\n/)
    expect(short.info).toMatch(/Page size:\s+1190\.5\d x 841\.\d+ pts/)
    const { calculation: _, ...many } = long
    const pages = readPdf(convertInOffice(await writeAiringXlsx(many), 'xlsx', 'pdf'))
    const count = Number(/Pages:\s+(\d+)/.exec(pages.info)![1])
    expect(count).toBeGreaterThan(1)
    expect(pages.text.match(/上期位次/g)).toHaveLength(count)
  }, 120_000)
})

describe('the airing table as a PDF', () => {
  it('is the same bytes for the same table', async () => {
    const [first, second] = [await writeAiringPdf(sample), await writeAiringPdf(structuredClone(sample))]
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
    expect(first.missing).toEqual([])
  })

  it('takes text as text, never as markup', async () => {
    const rows = [{ key: 'a', cells: { unit: '#panic("x") $a$ *b* _c_ @d \\ "引号"' } }]
    expect((await writeAiringPdf({ ...sample, rows })).bytes.length).toBeGreaterThan(1000)
  })

  it('prints 〓 for a character no font has, and says which', async () => {
    const rows = [{ key: 'a', cells: { unit: '𠮷林局' } }]
    expect((await writeAiringPdf({ ...sample, rows })).missing).toEqual(['𠮷'])
  })

  it.skipIf(!hasOffice)(
    'is one A3 landscape page for ten rows, and repeats its header when longer',
    async () => {
      const short = readPdf((await writeAiringPdf(sample)).bytes)
      expect(short.info).toMatch(/Pages:\s+1\n/)
      expect(short.info).toMatch(/Page size:\s+1190\.5\d x 841\.89 pts \(A3\)/)
      for (const words of [
        sample.title,
        '数据截至',
        '■ 红',
        '▲ 黄',
        '● 绿',
        '合成数据',
        '草稿',
        '76.33',
        '↓9',
      ])
        expect(short.text).toContain(words)
      const pages = readPdf((await writeAiringPdf(long)).bytes)
      const count = Number(/Pages:\s+(\d+)/.exec(pages.info)![1])
      expect(count).toBeGreaterThan(1)
      expect(pages.text.match(/上期位次/g)).toHaveLength(count)
    },
  )
})
