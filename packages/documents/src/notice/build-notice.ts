import { Document, Packer } from 'docx'
import { page } from './gb9704.ts'
import { noticeBody } from './notice-body.ts'
import { noticeEnd } from './notice-end.ts'
import { noticeHead } from './notice-head.ts'
import { noticeStyles } from './notice-styles.ts'
import { pageFooter, pageHeader } from './page-frame.ts'
import { settleDocx } from './settle-docx.ts'
import type { Notice } from './notice.ts'

/** Kept apart from `writeNotice` so that the docx library loads only when a notice is written. */
export async function buildNotice(notice: Notice): Promise<Uint8Array> {
  const document = new Document({
    title: notice.title,
    creator: notice.issuer,
    styles: noticeStyles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: page,
        headers: { default: pageHeader(notice), even: pageHeader(notice) },
        footers: { default: pageFooter('odd'), even: pageFooter('even') },
        children: [...noticeHead(notice), ...noticeBody(notice), ...noticeEnd(notice)],
      },
    ],
  })
  return settleDocx(await Packer.toBuffer(document), notice.date)
}
