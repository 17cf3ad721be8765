import type { Notice } from './notice.ts'

/** 通报 as an editable .docx laid out by GB/T 9704-2012, marked as a draft without seal. */
export async function writeNotice(notice: Notice): Promise<Uint8Array> {
  const { buildNotice } = await import('./build-notice.ts')
  return buildNotice(notice)
}
