import { describe, expect, it } from 'vitest'
import { partOf } from '../samples/edit-xlsx.ts'
import { noticeSample as sample } from '../samples/notice-sample.ts'
import { convertInOffice, hasCommand, readPdf } from '../samples/office.ts'
import { chineseNumber, numberHeadings } from './notice.ts'
import { officialDate } from '../words/official-date.ts'
import { writeNotice } from './write-notice.ts'

const bytes = await writeNotice(sample)
const body = partOf(bytes, 'word/document.xml')
const text = body.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '')

describe('a 通报 follows GB/T 9704-2012', () => {
  it('on A4 with 37 mm above, 28 mm at the binding and a text area of 156 × 225 mm', () => {
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    const [, top, right, bottom, left] =
      /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(body)!.map(Number)
    const millimetres = (twips: number) => twips / 56.6929
    expect(millimetres(top!)).toBeCloseTo(37, 0)
    expect(millimetres(left!)).toBeCloseTo(28, 0)
    expect(millimetres(11906 - left! - right!)).toBeCloseTo(156, 0)
    expect(Math.abs(millimetres(16838 - top! - bottom!) - 225)).toBeLessThan(0.5)
  })

  it('on a grid of 22 lines of 29 pt, with 28 characters of 3号', () => {
    expect(body).toContain('<w:docGrid w:type="lines" w:linePitch="580"/>')
    const styles = partOf(bytes, 'word/styles.xml')
    expect(styles).toMatch(/<w:spacing w:val="-5"\/><w:sz w:val="32"\/>/)
    expect(styles).toMatch(/w:line="580" w:lineRule="exact"/)
  })

  it('names its fonts for Chinese text explicitly, with another name where one is not installed', () => {
    const styles = partOf(bytes, 'word/styles.xml')
    for (const font of ['仿宋_GB2312', '黑体', '方正小标宋简体'])
      expect(styles + body).toContain(`w:eastAsia="${font}"`)
    expect(body).toContain('w:eastAsia="楷体_GB2312"')
    expect(styles).toContain('w:hint="eastAsia"')
    expect(styles + body).not.toMatch(/w:(?:asciiTheme|eastAsiaTheme|hAnsiTheme)=/)
    expect(partOf(bytes, 'word/fontTable.xml')).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>',
    )
  })

  it('has the red head, the place for a number, title, addressees, numbered headings, table, attachments and imprint', () => {
    expect(body).toMatch(/<w:color w:val="FF0000"\/>[\s\S]*?示范新区考核工作领导小组办公室文件/)
    expect(body).toMatch(/<w:pBdr><w:bottom[^>]*w:color="FF0000"/)
    const expected = [
      '（待编文号）',
      sample.title,
      '各街道办事处，区直各部门，各直属单位：',
      '一、总体情况',
      '（一）进位情况。',
      '2026年10月综合得分排名表',
      '二、下步要求',
      '附件：1.综合得分排名表',
      '2.各指标完成情况表',
      sample.signature,
      '2026年11月10日',
      '抄送：区委办公室，区政府办公室。',
      '2026年11月10日印发',
    ]
    let from = 0
    for (const words of expected) {
      const at = text.indexOf(words, from)
      expect(at, words).toBeGreaterThanOrEqual(from)
      from = at + words.length
    }
    expect(body).toContain('<w:tblHeader/>')
  })

  it('says on every page that it is a draft without seal and synthetic, and never when it is not', async () => {
    for (const header of ['word/header1.xml', 'word/header2.xml'])
      expect(partOf(bytes, header)).toContain('合成数据　草稿（未盖章）')
    const real = await writeNotice({
      ...sample,
      draft: false,
      synthetic: false,
      docNumber: '示考办〔2026〕5号',
    })
    expect(partOf(real, 'word/header1.xml')).not.toMatch(/草稿|合成/)
    expect(partOf(real, 'word/document.xml')).toContain('示考办〔2026〕5号')
  })

  it('numbers pages 「— 1 —」, outside on odd and even pages', () => {
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map((path) => partOf(bytes, path))
    for (const footer of footers) expect(footer).toMatch(/— [\s\S]*PAGE[\s\S]* —/)
    expect(footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)![1])).toEqual(['right', 'left'])
    expect(partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
  })

  it('leaves two lines under the red line and one under the title', () => {
    const lines = text.split('\n')
    const title = lines.indexOf(sample.title)
    expect(lines.slice(title - 3, title + 2)).toEqual(['（待编文号）', '', '', sample.title, ''])
  })

  it('is the same bytes for the same notice', async () => {
    expect(Buffer.compare(bytes, await writeNotice(structuredClone(sample)))).toBe(0)
  })

  it('survives text that XML cannot carry', async () => {
    const odd = await writeNotice({ ...sample, title: '关于\u0000<考核>&\u000b的通报' })
    expect(partOf(odd, 'word/document.xml')).toContain('关于&lt;考核&gt;&amp;的通报')
  })
})

describe('small words', () => {
  it('counts in Chinese', () => {
    expect([1, 10, 11, 20, 21].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '二十一'])
  })
  it('writes dates in Arabic numerals without leading zeros', () => {
    expect(officialDate('2026-01-05')).toBe('2026年1月5日')
  })
  it('numbers only headings that have none', () => {
    const headings = ['', '总体情况', '二、问题'].map((heading) => ({ heading, paragraphs: [] }))
    expect(numberHeadings(headings).map((section) => section.heading)).toEqual([
      '',
      '一、总体情况',
      '二、问题',
    ])
  })
})

describe.skipIf(!hasCommand('soffice', 'pdfinfo', 'pdftotext'))('LibreOffice', () => {
  it('sets exactly 22 lines of 28 characters on a page', async () => {
    const filler = { heading: '', paragraphs: ['字'.repeat(28 * 70)] }
    const pdf = convertInOffice(
      await writeNotice({ ...sample, sections: [filler], tables: [] }),
      'docx',
      'pdf',
    )
    const page = readPdf(pdf, 2)
    const lines = page.text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.includes('字'))
    expect(lines).toHaveLength(22)
    expect(new Set(lines.map((line) => [...line].length))).toEqual(new Set([28]))
    expect(page.info).toMatch(/Page size:\s+595\.3\d* x 841\.89 pts \(A4\)/)
    expect(page.text).toMatch(/—\s*2\s*—/)
  }, 120_000)
})
