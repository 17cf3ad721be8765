import { AlignmentType, Paragraph, TextRun } from 'docx'
import { withoutControls } from '../words/inert-text.ts'
import { exactLine, squeeze, twoCharacters } from './gb9704.ts'
import { imprint } from './imprint.ts'
import { blank } from './notice-head.ts'
import { officialDate } from '../words/official-date.ts'
import type { Table } from 'docx'
import type { Notice } from './notice.ts'

/** 附件说明, 署名 and 成文日期, and 版记 at the foot of the last page. */
export function noticeEnd(notice: Notice): (Paragraph | Table)[] {
  return [
    ...attachments(notice.attachments),
    // The signature may not stand on a page without text: what comes before it goes along.
    blank({ keepNext: true }),
    blank({ keepNext: true }),
    ...signature(notice),
    blank(),
    ...imprint(notice),
  ]
}

function attachments(names: readonly string[]): Paragraph[] {
  if (names.length === 0) return []
  const character = 320 + squeeze
  // 左空二字, then 附件： is three characters and a number with its point one; lines that wrap stand under the name.
  const first = twoCharacters + 3 * character
  const left = names.length === 1 ? first : first + character
  const listed = names.map((name, i) => {
    const line = names.length === 1 ? name : `${i + 1}.${name}`
    return new Paragraph({
      spacing: exactLine,
      keepNext: true,
      indent: { left, hanging: left - (i === 0 ? twoCharacters : first) },
      children: [new TextRun({ text: withoutControls(i === 0 ? `附件：${line}` : line) })],
    })
  })
  return [blank({ keepNext: true }), ...listed]
}

/** The date stands four characters from the right and the signature is centred over it, leaving room for the seal. */
function signature(notice: Notice): Paragraph[] {
  const date = officialDate(notice.date)
  const dateWidth = [...date].reduce((sum, char) => sum + (/\d/.test(char) ? 0.5 : 1), 0)
  const right = Math.max(0, 4 + (dateWidth - [...notice.signature].length) / 2)
  const line = (text: string, characters: number) =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      spacing: exactLine,
      indent: { right: Math.round(characters * (320 + squeeze)) },
      keepLines: true,
      keepNext: text !== date,
      children: [new TextRun({ text: withoutControls(text) })],
    })
  return [line(notice.signature, right), line(date, 4)]
}
