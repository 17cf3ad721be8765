import { Paragraph, TextRun } from 'docx'
import { withoutControls } from '../words/inert-text.ts'
import { fontOf } from './gb9704.ts'
import { noticeTable } from './notice-table.ts'
import { numberHeadings } from './notice.ts'
import type { Table } from 'docx'
import type { LedParagraph, Notice } from './notice.ts'

/** The sections, each followed by the tables that belong to it. */
export function noticeBody(notice: Notice): (Paragraph | Table)[] {
  const sections = numberHeadings(notice.sections)
  const last = sections.length - 1
  return sections.flatMap((section, i) => [
    ...(section.heading
      ? [new Paragraph({ style: 'NoticeHeading', children: [text(section.heading)] })]
      : []),
    ...section.paragraphs.map(paragraph),
    ...notice.tables.filter((table) => Math.min(table.section ?? last, last) === i).flatMap(noticeTable),
  ])
}

function paragraph(content: string | LedParagraph): Paragraph {
  const runs =
    typeof content === 'string'
      ? [text(content)]
      : [new TextRun({ text: withoutControls(content.lead), font: fontOf('kaiti') }), text(content.text)]
  return new Paragraph({ style: 'NoticeText', children: runs })
}

function text(value: string): TextRun {
  return new TextRun(withoutControls(value))
}
