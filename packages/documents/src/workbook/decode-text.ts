import { refuse } from './refusal.ts'

/** Bytes of a text file as people's programs write them: BOM, then strict UTF-8, then GB18030 (which includes GBK and GB2312). */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeMarked(bytes) ?? decodeStrict(bytes, 'utf-8') ?? decodeStrict(bytes, 'gb18030')
  if (text === undefined) return refuse('unreadable_text')

  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) return refuse('not_a_workbook')
  return text
}

function decodeMarked(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeStrict(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeStrict(bytes, 'utf-16be')
  return undefined
}

function decodeStrict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
