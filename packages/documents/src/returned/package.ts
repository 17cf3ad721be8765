import { strFromU8, strToU8, zipSync } from 'fflate'
import { readAllParts } from '../workbook/keep-parts.ts'
import { attributeOf } from './xml-text.ts'

/** An open xlsx whose parts can be read and replaced as text. */
export interface Package {
  text(path: string): string | undefined
  replace(path: string, text: string): void
  /** A name like xl/comments3.xml that is not taken. */
  freeName(before: string, after: string): string
  bytes(): Uint8Array
}

export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const parts = await readAllParts(bytes)
  return {
    text(path) {
      const part = parts.get(path)
      return part && strFromU8(part)
    },
    replace: (path, text) => void parts.set(path, strToU8(text)),
    freeName(before, after) {
      let number = 1
      while (parts.has(`${before}${number}${after}`)) number++
      return `${before}${number}${after}`
    },
    // Local midnight, because the zip format keeps local time: the same bytes in every time zone.
    bytes: () => zipSync(Object.fromEntries(parts), { level: 6, mtime: new Date(1980, 0, 1) }),
  }
}

/** Sheet name → its part, through the workbook's relationships. */
export function sheetPaths(pack: Package): Map<string, string> {
  const targets = new Map(
    relationships(pack.text('xl/_rels/workbook.xml.rels') ?? '').map(({ id, target }) => [id, target]),
  )
  const tags = (pack.text('xl/workbook.xml') ?? '').match(/<sheet\s[^>]*>/g) ?? []
  return new Map(
    tags.flatMap((tag) => {
      const target = targets.get(attributeOf(tag, 'r:id') ?? attributeOf(tag, '\\w+:id') ?? '')
      return target ? [[attributeOf(tag, 'name') ?? '', resolvePath('xl', target)] as const] : []
    }),
  )
}

export interface Relationship {
  id: string
  type: string
  target: string
}

export function relationships(xml: string): Relationship[] {
  return (xml.match(/<Relationship\s[^>]*>/g) ?? []).map((tag) => ({
    id: attributeOf(tag, 'Id') ?? '',
    type: attributeOf(tag, 'Type') ?? '',
    target: attributeOf(tag, 'Target') ?? '',
  }))
}

/** ('xl/worksheets', '../comments1.xml') → 'xl/comments1.xml' */
export function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
