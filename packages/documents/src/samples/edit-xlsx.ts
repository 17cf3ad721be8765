import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Changes parts of an xlsx as text; for tests that need what a person's program, or an attacker, would write. */
export function editXlsx(
  bytes: Uint8Array,
  edits: Record<string, (xml: string) => string | Uint8Array>,
): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [path, edit] of Object.entries(edits)) {
    const next = edit(parts[path] ? strFromU8(parts[path]) : '')
    parts[path] = typeof next === 'string' ? strToU8(next) : Uint8Array.from(next)
  }
  return zipSync(parts, { level: 1 })
}

export function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path]
  if (!part) throw new Error(`no part ${path}`)
  return strFromU8(part)
}

/** Formulas without their saved results, so that whoever opens the file has to compute them. */
export function withoutResults(bytes: Uint8Array, sheets: number): Uint8Array {
  const strip = (xml: string) => xml.replace(/( t="\w+")?(>\s*<f>[^<]*<\/f>)(?:<v>[^<]*<\/v>|<v\/>)/g, '$2')
  const paths = Array.from({ length: sheets }, (_, i) => `xl/worksheets/sheet${i + 1}.xml`)
  return editXlsx(bytes, Object.fromEntries(paths.map((path) => [path, strip])))
}
