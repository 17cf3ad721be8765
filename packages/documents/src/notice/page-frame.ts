import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx'
import { fontOf, sizes } from './gb9704.ts'
import { draftMark } from './notice.ts'
import type { Notice } from './notice.ts'

/** 「— 1 —」 in 4号宋体, one character in from the outer edge: right on odd pages, left on even ones. */
export function pageFooter(side: 'odd' | 'even'): Footer {
  const odd = side === 'odd'
  const run = { size: sizes.four, font: fontOf('songti') }
  return new Footer({
    children: [
      new Paragraph({
        alignment: odd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: odd ? { right: 280 } : { left: 280 },
        children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}

/** What the paper is not, said on every page: not yet sealed, not real figures. */
export function pageHeader(notice: Notice): Header {
  const marks = [...(notice.synthetic ? ['合成数据'] : []), ...(notice.draft ? [draftMark] : [])]
  const run = new TextRun({
    text: marks.join('　'),
    font: fontOf('heiti'),
    size: sizes.four,
  })
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })] })
}
