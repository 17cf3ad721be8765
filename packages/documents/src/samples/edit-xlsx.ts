import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Changes parts of an xlsx as text; for tests that need what a person's program, or an attacker, would write. */
export function editXlsx(
  bytes: Uint8Array,
  edits: Record<string, (xml: string) => string | Uint8Array>,
): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [path, edit] of Object.entries(edits)) {
    const next = edit(parts[path] ? strFromU8(parts[path]) : '')
    parts[path] = typeof next === 'string' ? strToU8(next) : next
  }
  return zipSync(parts)
}

export function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path]
  if (!part) throw new Error(`no part ${path}`)
  return strFromU8(part)
}
