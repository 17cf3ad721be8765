import XLSX from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { editXlsx, partOf, withoutResults } from '../samples/edit-xlsx.ts'
import { convertInOffice, hasCommand } from '../samples/office.ts'
import { templateSample as sample } from '../samples/template-sample.ts'
import { templateProblem, templateProblemCodes } from './template-problem.ts'
import { readTemplate } from './read-template.ts'
import { writeTemplate } from './write-template.ts'
import type { TemplateInput } from './template-input.ts'
import type { TemplateExpectation, TemplateReading } from './read-template.ts'

const blank = await writeTemplate({ ...sample, rows: sample.rows.map((row) => ({ ...row, current: null })) })
const sheetName = '报送表'

/** Fills and rearranges the template with another program's writer, as a person's Excel or WPS would. */
function edit(
  bytes: Uint8Array,
  change: (rows: unknown[][], book: XLSX.WorkBook) => void | unknown[][],
): Uint8Array {
  const book = XLSX.read(bytes, { cellStyles: true, cellNF: true })
  const rows = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[sheetName]!, { header: 1, defval: null })
  const next = change(rows, book) ?? rows
  book.Sheets[sheetName] = XLSX.utils.aoa_to_sheet(next)
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}

async function read(bytes: Uint8Array, expected: TemplateExpectation = sample) {
  const reading = await readTemplate(bytes, expected)
  if (!reading.ok) throw new Error(reading.code)
  return reading
}
const values = (reading: Extract<TemplateReading, { ok: true }>) =>
  reading.figures.map((figure) => figure.value)
const codeOf = async (bytes: Uint8Array, expected: TemplateExpectation = sample) => {
  const reading = await readTemplate(bytes, expected)
  return reading.ok ? undefined : reading.code
}
const firstRow = 5

describe('a template', () => {
  it('comes back with what was put in it, cell by cell', async () => {
    const reading = await read(await writeTemplate(sample))
    expect(values(reading)).toEqual(['131020.5', '6.5', null, '4'])
    expect(reading.figures.map((figure) => figure.address)).toEqual(['H6', 'H7', 'H8', 'H9'])
    expect(reading.figures[2]).toMatchObject({
      indicator: 'fai',
      field: 'value',
      sheet: sheetName,
      blank: 'empty',
    })
    expect(reading.problems).toEqual([])
  })

  it('says whose it is, what month, in what units, and that the figures are synthetic', () => {
    const text = XLSX.utils.sheet_to_csv(XLSX.read(blank).Sheets[sheetName]!)
    for (const words of [
      sample.title,
      '填报单位：经济发展局',
      '报表期：2026年10月',
      '【合成数据】',
      '万元',
      '本年累计',
      '地区生产总值：同比增速',
    ]) {
      expect(text).toContain(words)
    }
    expect(partOf(blank, 'xl/worksheets/sheet1.xml')).toContain('<oddHeader>&amp;R【合成数据】</oddHeader>')
  })

  it('keeps a blank that was declared', async () => {
    const rows = sample.rows.map((row) => ({ ...row, current: '—', previous: '—' }))
    const reading = await read(await writeTemplate({ ...sample, rows }))
    expect(reading.figures.map((figure) => figure.blank)).toEqual(Array(4).fill('declared'))
  })

  it('does not say synthetic when it is not', async () => {
    const real = await writeTemplate({ ...sample, synthetic: false })
    expect(XLSX.utils.sheet_to_csv(XLSX.read(real).Sheets[sheetName]!)).not.toContain('合成数据')
  })

  it('prints on A4 landscape, one page wide, with its header on every page', () => {
    const sheet = partOf(blank, 'xl/worksheets/sheet1.xml')
    expect(sheet).toMatch(
      /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/,
    )
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(sheet).toMatch(/<pane xSplit="3" ySplit="5"[^>]*state="frozen"/)
    const workbook = partOf(blank, 'xl/workbook.xml')
    expect(workbook).toContain('_xlnm.Print_Titles" localSheetId="0">报送表!$5:$5<')
    expect(workbook).toContain('_xlnm.Print_Area" localSheetId="0">报送表!$A$1:$J$10<')
    expect(workbook).toContain('name="_plumbline" sheetId="2" r:id="rId2" state="veryHidden"')
  })

  it('lets only 本期值 and 备注 be changed, and warns when that is no number', () => {
    const sheet = partOf(blank, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<sheetProtection sheet="1"')
    const formats = partOf(blank, 'xl/styles.xml')
      .match(/<cellXfs[\s\S]*<\/cellXfs>/)![0]
      .match(/<xf\s[^>]*?(?:\/>|>[\s\S]*?<\/xf>)/g)!
    const isOpen = (address: string) =>
      formats[Number(new RegExp(`r="${address}"[^>]*? s="(\\d+)"`).exec(sheet)![1])]!.includes('locked="0"')
    expect(['A', 'C', 'F', 'G', 'H', 'I', 'J'].map((column) => [column, isOpen(`${column}6`)])).toEqual([
      ['A', false],
      ['C', false],
      ['F', false],
      ['G', false],
      ['H', true],
      ['I', false],
      ['J', true],
    ])
    expect(sheet.match(/<dataValidation type="decimal" sqref="H\d"/g)).toHaveLength(4)
  })

  it('carries a locked formula for the rate of completion', () => {
    const cell = XLSX.read(blank).Sheets[sheetName]!['I6'] as XLSX.CellObject
    expect(cell.f).toBe('IF(AND(ISNUMBER(H6),ISNUMBER(G6)),IF(G6=0,"",H6/G6),"")')
  })

  it('holds no text that a spreadsheet would run', async () => {
    const rows = [
      {
        ...sample.rows[0]!,
        name: '=cmd|calc',
        indicatorName: '=cmd|calc',
        boardName: '＋1',
        basis: '@SUM(A1)',
      },
    ]
    const book = XLSX.read(await writeTemplate({ ...sample, rows }))
    const shown = Object.values(book.Sheets[sheetName]!).map((cell) =>
      String((cell as XLSX.CellObject)?.v ?? ''),
    )
    expect(shown.filter((text) => /^[=+@＝＋]/.test(text))).toEqual([])
    expect(shown).toContain("'=cmd|calc")
  })
})

describe('a filled template is read by content, not by place', () => {
  const fill = (rows: unknown[][]) =>
    [125000, '47.5%', '—', '３'].forEach((value, i) => void (rows[firstRow + i]![7] = value))
  const filled = ['125000', '47.5', null, '3']

  it('after another program saved it', async () => {
    const reading = await read(edit(blank, (rows) => fill(rows)))
    expect(values(reading)).toEqual(filled)
    expect(reading.figures[2]!.blank).toBe('declared')
  })

  it('when columns and rows were inserted and the rows reordered', async () => {
    const moved = edit(blank, (rows) => {
      fill(rows)
      const [data, foot] = [rows.slice(firstRow, firstRow + 4).reverse(), rows.slice(firstRow + 4)]
      const notes = [
        ['', '', '合计', '', '', 1, 1, 999, '', ''],
        ['注：本表一式两份，数据截至 2026 年 10 月 31 日。'],
      ]
      return [
        ...rows.slice(0, 2),
        ['（内部资料）'],
        ...rows.slice(2, firstRow),
        [],
        ...data,
        ...notes,
        ...foot,
      ].map((row) => ['', ...row])
    })
    const reading = await read(moved)
    expect(values(reading)).toEqual(filled)
    expect(reading.figures.map((figure) => figure.address)).toEqual(['I11', 'I10', 'I9', 'I8'])
    expect(reading.problems).toEqual([])
  })

  it('when the sheet was renamed', async () => {
    const renamed = edit(blank, (rows, book) => {
      fill(rows)
      book.SheetNames[0] = '10月上报（定稿）'
      Object.defineProperty(book.Sheets, '10月上报（定稿）', {
        get: () => book.Sheets[sheetName],
        enumerable: true,
      })
    })
    const reading = await read(renamed)
    expect(reading.sheet).toBe('10月上报（定稿）')
    expect(values(reading)).toEqual(filled)
  })

  it('when the header was split over two merged rows', async () => {
    const book = XLSX.read(
      edit(blank, (rows) => {
        fill(rows)
        const top = [...rows[firstRow - 1]!]
        const bottom = top.map((text, i) => (i === 5 || i === 6 || i === 7 ? text : null))
        top[5] = '数值'
        top[6] = top[7] = null
        return [...rows.slice(0, firstRow - 1), top, bottom, ...rows.slice(firstRow)]
      }),
    )
    const at = (r: number, c: number) => ({ r, c })
    const tall = [0, 1, 2, 3, 4, 8, 9].map((c) => ({ s: at(4, c), e: at(5, c) }))
    book.Sheets[sheetName]!['!merges'] = [...tall, { s: at(4, 5), e: at(4, 7) }]
    const reading = await read(
      new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer),
    )
    expect(values(reading)).toEqual(filled)
    expect(reading.figures[0]!.address).toBe('H7')
  })

  it('with a column of its own headings, spaces and numbers in the names', async () => {
    const reading = await read(
      edit(blank, (rows) => {
        fill(rows)
        rows[firstRow]![2] = '１．地区 生产总值'
        rows[firstRow - 1]![7] = '本期值\n（万元）'
      }),
    )
    expect(values(reading)).toEqual(filled)
  })

  it('keeping what was written under 备注', async () => {
    const reading = await read(edit(blank, (rows) => void (rows[firstRow]![9] = '含预统计')))
    expect(reading.figures[0]!.remark).toBe('含预统计')
  })
})

describe('a wrong cell is named', () => {
  it('with its address and what to do, and the others are still read', async () => {
    const reading = await read(
      edit(blank, (rows) =>
        ['约三千', 6.25, 88001, '#N/A'].forEach((value, i) => void (rows[firstRow + i]![7] = value)),
      ),
    )
    expect(reading.problems.map((p) => [p.sheet, p.address, p.code])).toEqual([
      [sheetName, 'H6', 'not_a_number'],
      [sheetName, 'H7', 'too_many_decimals'],
      [sheetName, 'H9', 'error_value'],
    ])
    expect(reading.problems[0]!.message.zh).toBe('H6 不是数字：「约三千」。请填阿拉伯数字。')
    expect(values(reading)).toEqual([null, null, '88001', null])
  })

  it('when its formula was never calculated', async () => {
    const formula = editXlsx(blank, {
      'xl/worksheets/sheet1.xml': (xml) => xml.replace(/<c r="H6"([^>]*)\/>/, '<c r="H6"$1><f>F6*2</f></c>'),
    })
    const [problem] = (await read(formula)).problems
    expect(problem).toMatchObject({ code: 'not_calculated', address: 'H6' })
    expect(problem!.message.zh).toContain('重新计算')
  })

  it('when a row is gone, doubled, or not ours', async () => {
    const gone = await read(edit(blank, (rows) => void rows.splice(firstRow, 1)))
    expect(gone.problems).toMatchObject([{ code: 'row_missing', address: '', severity: 'error' }])
    const doubled = await read(edit(blank, (rows) => void rows.splice(firstRow, 0, [...rows[firstRow]!])))
    expect(doubled.problems).toMatchObject([{ code: 'row_repeated', address: 'H6' }])
    expect(doubled.problems[0]!.message.zh).toContain('H6、H7')
    const extra = await read(
      edit(blank, (rows) => void rows.splice(firstRow + 2, 0, [9, '', '自编指标', '', '', '', '', 77])),
    )
    expect(extra.problems).toMatchObject([{ code: 'row_unknown', address: 'H8', severity: 'note' }])
  })

  it('when a name looks like a formula, as any other', async () => {
    const rows = ['-其中：民间投资', '+工业', '=合计'].map((name, i) => ({
      ...sample.rows[0]!,
      indicator: `x${i}`,
      name,
      indicatorName: name,
      current: String(i),
    }))
    const reading = await read(await writeTemplate({ ...sample, rows }), { ...sample, rows })
    expect(values(reading)).toEqual(['0', '1', '2'])
    expect(reading.problems).toEqual([])
  })

  it('when two indicators share a name, by the board that tells them apart', async () => {
    const rows = ['经济发展', '项目建设'].map((boardName, i) => ({
      ...sample.rows[0]!,
      indicator: `x${i}`,
      boardName,
      current: String(i + 1),
    }))
    const twins: TemplateInput = { ...sample, rows }
    expect(values(await read(await writeTemplate(twins), twins))).toEqual(['1', '2'])
  })
})

describe('a template that is not the expected one is told apart', () => {
  const other = (change: Partial<TemplateInput>): TemplateExpectation => ({ ...sample, ...change })
  it.each([
    ['another jurisdiction’s', other({ tenantCode: 'tn_else', unitCode: 'U9' }), 'foreign_tenant'],
    ['another unit’s', other({ unitCode: 'U002' }), 'other_unit'],
    ['last month’s', other({ periodId: '2026-11', periodLabel: '2026年11月' }), 'other_period'],
    ['an old scheme’s', other({ schemeVersion: '4' }), 'old_scheme_version'],
  ])('%s', async (_, expected, code) => {
    expect(await codeOf(blank, expected)).toBe(code)
  })

  it('one of an older layout', async () => {
    const older = editXlsx(blank, {
      'xl/sharedStrings.xml': (xml) =>
        xml.replace(
          '<t>plumbline-template</t></si><si><t>1</t>',
          '<t>plumbline-template</t></si><si><t>0</t>',
        ),
    })
    expect(await codeOf(older)).toBe('old_template')
  })

  it('a workbook of someone’s own, though it looks the same', async () => {
    const own = edit(blank, (rows, book) => {
      book.SheetNames.splice(1, 1)
      return rows
    })
    expect(await codeOf(own)).toBe('not_template')
  })

  it('a template whose table is gone, and one with the table twice under other names', async () => {
    expect(await codeOf(edit(blank, () => [['空']]))).toBe('wrong_template')
    const copies = edit(blank, (rows, book) => {
      for (const name of ['一', '二']) XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name)
      book.SheetNames.splice(0, 1)
      book.Workbook!.Sheets!.splice(0, 1)
    })
    expect(await codeOf(copies)).toBe('ambiguous_sheet')
  })

  it('a file that is no workbook keeps its own reason', async () => {
    expect(await codeOf(new Uint8Array())).toBe('empty')
  })

  it('always says what to do next', () => {
    for (const code of templateProblemCodes) expect(templateProblem(code).message.zh, code).toMatch(/请/)
  })
})

describe.skipIf(!hasCommand('soffice'))('LibreOffice', () => {
  it('opens the template, recalculates, and saves a file that reads the same', async () => {
    const saved = convertInOffice(withoutResults(await writeTemplate(sample), 1), 'xlsx', 'xlsx')
    expect(values(await read(saved))).toEqual(['131020.5', '6.5', null, '4'])
    const rate = XLSX.read(saved).Sheets[sheetName]!['I6'] as XLSX.CellObject
    expect(rate.v).toBeCloseTo(131020.5 / 150000, 10)
  }, 120_000)
})
