import { AlignmentType } from 'docx'
import { exactLine, fontOf, sizes, squeeze, titleLine, twoCharacters } from './gb9704.ts'
import type { IStylesOptions } from 'docx'

const next = { basedOn: 'Normal', quickFormat: true }

/** Named styles, so that whoever edits the draft changes a style and not forty paragraphs. */
export const noticeStyles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: fontOf('fangsong'),
        size: sizes.three,
        characterSpacing: squeeze,
        language: { eastAsia: 'zh-CN', value: 'zh-CN' },
      },
    },
  },
  paragraphStyles: [
    {
      ...next,
      id: 'NoticeTitle',
      name: '公文标题',
      run: { font: fontOf('biaosong'), size: sizes.two },
      paragraph: { alignment: AlignmentType.CENTER, spacing: titleLine, outlineLevel: 0 },
    },
    {
      ...next,
      id: 'NoticeHeading',
      name: '公文一级标题',
      run: { font: fontOf('heiti') },
      paragraph: {
        spacing: exactLine,
        indent: { firstLine: twoCharacters },
        keepNext: true,
        outlineLevel: 1,
      },
    },
    {
      ...next,
      id: 'NoticeText',
      name: '公文正文',
      paragraph: { alignment: AlignmentType.BOTH, spacing: exactLine, indent: { firstLine: twoCharacters } },
    },
    {
      ...next,
      id: 'NoticeTableTitle',
      name: '公文表题',
      run: { font: fontOf('heiti'), size: sizes.four },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 160, after: 80 }, keepNext: true },
    },
    { ...next, id: 'NoticeCell', name: '公文表格', paragraph: { spacing: { line: 240, lineRule: 'auto' } } },
    {
      ...next,
      id: 'NoticeTableNote',
      name: '公文表注',
      run: { size: sizes.smallFour },
      paragraph: { spacing: { before: 40, after: 120 } },
    },
  ],
}
