import { keepParts } from './keep-parts.ts'
import { defaultLimits } from './limits.ts'
import { megabytes, readCsv } from './read-csv.ts'
import { readSheets } from './read-sheets.ts'
import { refuse, Refused } from './refusal.ts'
import type { WorkbookLimits } from './limits.ts'
import type { ReadResult } from './workbook.ts'

/** Opens what a person uploaded, or says in one sentence why not. Never throws because of the file. */
export async function openWorkbook(
  bytes: Uint8Array,
  limits: Partial<WorkbookLimits> = {},
): Promise<ReadResult> {
  const within = { ...defaultLimits, ...limits }
  try {
    refuseBySignature(bytes, within)
    if (!startsWith(bytes, 'PK\u0003\u0004')) return readCsv(bytes, within)
    const trimmed = await keepParts(bytes, within)
    return { ok: true, workbook: { format: 'xlsx', sheets: await readSheets(trimmed, within) } }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal }
    throw error
  }
}

function refuseBySignature(bytes: Uint8Array, limits: WorkbookLimits): void {
  if (bytes.length === 0) refuse('empty')
  if (bytes.length > limits.bytes) refuse('too_large', megabytes(bytes.length))
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0'))
    refuse(isEncryptedPackage(bytes) ? 'encrypted' : 'legacy_xls')
  if (startsWith(bytes, '%PDF')) refuse('other_format', 'PDF')
  if (startsWith(bytes, '\u0089PNG') || startsWith(bytes, '\u00ff\u00d8\u00ff'))
    refuse('other_format', '图片 (image)')
  if (startsWith(bytes, 'Rar!') || startsWith(bytes, '7z\u00bc\u00af'))
    refuse('other_format', '压缩包 (archive)')
}

/** Excel wraps a password-protected workbook in the container that old .xls files use; its directory names the stream. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return (
    bytes.length >= signature.length && [...signature].every((char, i) => bytes[i] === char.charCodeAt(0))
  )
}
