import { AlignmentType, BorderStyle, Paragraph, TextRun } from 'docx'
import { withoutControls } from '../words/inert-text.ts'
import { exactLine, fontOf, sizes, twips } from './gb9704.ts'
import type { Notice } from './notice.ts'

const red = 'FF0000'

/** Red head, number, red line, title and addressees. */
export function noticeHead(notice: Notice): Paragraph[] {
  return [
    redHead(notice.issuer),
    docNumber(notice.docNumber),
    blank(),
    blank(),
    title(notice.title),
    blank(),
    recipients(notice.recipients),
  ]
}

function redHead(issuer: string): Paragraph {
  const text = withoutControls(`${issuer}文件`)
  // As large as one line holds, at most 22 mm high as the standard allows.
  const size = Math.min(104, Math.floor((2 * 430) / [...text].length))
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    // As many lines of the grid as it needs.
    spacing: { before: twips(35), line: 580 * Math.ceil(size / 56), lineRule: 'exact' },
    children: [new TextRun({ text, size, color: red, font: fontOf('biaosong') })],
  })
}

function docNumber(number: string | null): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    // Two lines under the head; Word and LibreOffice add up space after and before differently, so one of them has it all.
    spacing: { before: 1160, ...exactLine },
    // The line stands 4 mm under the number and spans the text area.
    border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: red, space: 11 } },
    children: [new TextRun({ text: withoutControls(number ?? '（待编文号）') })],
  })
}

function title(text: string): Paragraph {
  return new Paragraph({ style: 'NoticeTitle', children: [new TextRun(withoutControls(text))] })
}

function recipients(names: readonly string[]): Paragraph {
  return new Paragraph({
    spacing: exactLine,
    children: [new TextRun({ text: withoutControls(`${names.join('，')}：`) })],
  })
}

export function blank({ keepNext = false } = {}): Paragraph {
  return new Paragraph({
    spacing: exactLine,
    keepNext,
    children: [new TextRun({ text: '', size: sizes.three })],
  })
}
