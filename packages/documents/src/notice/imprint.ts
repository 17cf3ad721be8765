import {
  BorderStyle,
  Paragraph,
  RelativeVerticalPosition,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { withoutControls } from '../words/inert-text.ts'
import { sizes, textWidth } from './gb9704.ts'
import { officialDate } from '../words/official-date.ts'
import type { Notice } from './notice.ts'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' }
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' }

/**
 * 版记 between its rules. Word holds it at the foot of the text area of the last page; LibreOffice 7 takes a table of full
 * width out of its float and sets it right after the date.
 */
export function imprint(notice: Notice): (Table | Paragraph)[] {
  const copies = notice.copies.length > 0 ? [[`抄送：${notice.copies.join('，')}。`]] : []
  const lines = [...copies, [notice.signature, `${officialDate(notice.date)}印发`]]
  const table = new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    borders: {
      top: thick,
      bottom: thick,
      left: none,
      right: none,
      insideHorizontal: thin,
      insideVertical: none,
    },
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      absoluteHorizontalPosition: 0,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    rows: lines.map((texts) => new TableRow({ cantSplit: true, children: [imprintCell(texts)] })),
  })
  // A document may not end in a table; this line is a point high.
  return [table, new Paragraph({ spacing: { line: 20, lineRule: 'exact' } })]
}

function imprintCell(texts: readonly string[]): TableCell {
  const runs = texts.map(
    (text, i) =>
      new TextRun({
        children: i === 0 ? [withoutControls(text)] : [new Tab(), withoutControls(text)],
        size: sizes.four,
      }),
  )
  return new TableCell({
    width: { size: textWidth, type: WidthType.DXA },
    children: [
      new Paragraph({
        style: 'NoticeCell',
        // 左右各空一字; further lines of 抄送 stand under the first name.
        indent:
          texts.length > 1 ? { left: 280, right: 280 } : { left: 280 * 4, hanging: 280 * 3, right: 280 },
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth - 280 - 216 }],
        children: runs,
      }),
    ],
  })
}
