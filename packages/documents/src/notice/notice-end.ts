import {
  AlignmentType,
  BorderStyle,
  FrameAnchorType,
  HorizontalPositionAlign,
  Paragraph,
  TabStopType,
  TextRun,
  VerticalPositionAlign,
} from 'docx'
import { withoutControls } from '../words/inert-text.ts'
import { exactLine, sizes, squeeze, textWidth, twoCharacters } from './gb9704.ts'
import { blank } from './notice-head.ts'
import { officialDate } from './notice.ts'
import type { Notice } from './notice.ts'

/** 附件说明, 署名 and 成文日期, and 版记 at the foot of the last page. */
export function noticeEnd(notice: Notice): Paragraph[] {
  return [
    ...attachments(notice.attachments),
    blank(),
    blank(),
    ...signature(notice),
    imprint(notice),
    anchor(),
  ]
}

function attachments(names: readonly string[]): Paragraph[] {
  if (names.length === 0) return []
  const lines = names.map((name, i) => (names.length === 1 ? name : `${i + 1}. ${name}`))
  // 左空二字; further lines stand under the first one's text.
  const left = twoCharacters + 3 * (320 + squeeze)
  const listed = lines.map((line, i) => {
    const text = withoutControls(i === 0 ? `附件：${line}` : line)
    const indent = i === 0 ? { left, hanging: left - twoCharacters } : { left }
    return new Paragraph({ spacing: exactLine, indent, children: [new TextRun({ text })] })
  })
  return [blank(), ...listed]
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

const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 1 }
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 }

/** 版记: a frame held at the foot of the text area of the last page (a floating table is not, in LibreOffice). */
function imprint(notice: Notice): Paragraph[] {
  const copies = notice.copies.length > 0 ? [`抄送：${notice.copies.join('，')}。`] : []
  const lines = [...copies, `${notice.signature}\t${officialDate(notice.date)}印发`]
  return lines.map((line, i) => imprintLine(line, { isFirst: i === 0, isLast: i === lines.length - 1 }))
}

function imprintLine(line: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): Paragraph {
  const [left, right] = line.split('\t') as [string, string?]
  const run = (text: string) =>
    new TextRun({ text: withoutControls(text), size: sizes.four, characterSpacing: 0 })
  return new Paragraph({
    frame: {
      type: 'alignment',
      alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
      width: textWidth,
    },
    spacing: exactLine,
    // 左右各空一字
    indent: { left: 280, right: 280 },
    border: { ...(isFirst ? { top: thick } : {}), bottom: isLast ? thick : thin },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth - 280 }],
    children: right === undefined ? [run(left)] : [run(left), new TextRun({ children: ['\t'] }), run(right)],
  })
}
