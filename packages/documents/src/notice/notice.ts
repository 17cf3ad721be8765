export interface NoticeTable {
  title: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  note?: string
  /** Stands after this section (0 = the first); after the last one when absent. */
  section?: number
}

/** A sub-heading in 楷体, then the text, as 「（一）总体情况。……」 is set. */
export interface LedParagraph {
  lead: string
  text: string
}

export interface NoticeSection {
  /** Set in 黑体 and numbered 一、二、… unless it already is; none when empty. */
  heading: string
  paragraphs: readonly (string | LedParagraph)[]
}

/** 通报 as plain values. The system gives no number and no seal: both belong to the issuing office. */
export interface Notice {
  /** 发文机关, printed in red as the head with 「文件」. */
  issuer: string
  /** 示考办〔2026〕5号; null until the office has given one. */
  docNumber: string | null
  title: string
  /** 主送 */
  recipients: readonly string[]
  sections: readonly NoticeSection[]
  tables: readonly NoticeTable[]
  attachments: readonly string[]
  /** 署名 */
  signature: string
  /** 成文日期 as YYYY-MM-DD; also the file's own date. */
  date: string
  /** 抄送 */
  copies: readonly string[]
  synthetic: boolean
  draft: boolean
}

export const draftMark = '草稿（未盖章）'

const digits = '零一二三四五六七八九'

/** 1 → 一, 12 → 十二, 21 → 二十一. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`
  return `${ten}${ones === 0 ? '' : digits[ones]}`
}

/** Headings without a number get one: 总体情况 → 一、总体情况. */
export function numberHeadings(sections: readonly NoticeSection[]): NoticeSection[] {
  let count = 0
  return sections.map((section) => {
    if (section.heading === '') return section
    count++
    const numbered = /^[一二三四五六七八九十]+、/.test(section.heading)
    return numbered ? section : { ...section, heading: `${chineseNumber(count)}、${section.heading}` }
  })
}
