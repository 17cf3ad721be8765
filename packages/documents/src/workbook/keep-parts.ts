import { strFromU8, strToU8, zipSync } from 'fflate'
import { inflateEntry } from './inflate-entry.ts'
import { defaultLimits } from './limits.ts'
import { readDirectory } from './read-directory.ts'
import { refuse } from './refusal.ts'
import { createSheetTrimmer } from './trim-sheet.ts'
import type { WorkbookLimits } from './limits.ts'
import type { ZipEntry } from './read-directory.ts'

// Only what a value or its format can come from. Pictures, links, macros and drawings never reach the reader.
const readable =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(?:sharedStrings|styles)\.xml|xl\/theme\/[^/]+\.xml|xl\/worksheets\/[^/]+\.xml)$/i
const sheetPart = /^xl\/worksheets\//i

/**
 * A new, small package made of the parts worth reading, each inflated under a cap. The reader sees this one, so tricks in the
 * original container (overlaps, two parts of one name, lying sizes) end here.
 */
export async function keepParts(bytes: Uint8Array, limits: WorkbookLimits): Promise<Uint8Array> {
  const entries = readDirectory(bytes, limits)
  refuseForeign(entries, limits)
  const parts: Record<string, Uint8Array> = {}
  const spend = createBudget(limits.kept, limits.tags)
  for (const entry of entries.filter((e) => readable.test(e.name))) {
    const part = await keepPart(bytes, entry, limits)
    spend(entry.name, part)
    parts[entry.name] = part
  }
  blankOtherSheets(parts)
  return zipSync(parts, { level: 0 })
}

/** A sheet that is a chart or a dialog holds no cells, and the reader wants a worksheet for every tab. */
function blankOtherSheets(parts: Record<string, Uint8Array>): void {
  const links = 'xl/_rels/workbook.xml.rels'
  const xml = parts[links] ? strFromU8(parts[links]) : ''
  const blanked = xml
    .replace(/\/relationships\/(?:chart|dialog)sheet"/gi, '/relationships/worksheet"')
    .replace(/Target="[^"]*\b(?:chart|dialog)sheets\/[^"]*"/gi, 'Target="/xl/worksheets/no-cells.xml"')
  if (blanked === xml) return
  parts[links] = strToU8(blanked)
  parts['xl/worksheets/no-cells.xml'] = strToU8('<worksheet><sheetData/></worksheet>')
}

/** Every part of a workbook that was already found readable, with the same care; pictures and the like stay as they are. */
export async function readAllParts(
  bytes: Uint8Array,
  limits: WorkbookLimits = defaultLimits,
): Promise<Map<string, Uint8Array>> {
  const entries = readDirectory(bytes, limits)
  refuseForeign(entries, limits)
  const parts = new Map<string, Uint8Array>()
  const spend = createBudget(2 * limits.kept, 2 * limits.tags)
  for (const entry of entries) {
    const part = readable.test(entry.name)
      ? await keepPart(bytes, entry, limits)
      : await copyPart(bytes, entry, limits)
    spend(entry.name, part)
    parts.set(entry.name, part)
  }
  return parts
}

/** Bytes and tags that all parts may have together. */
function createBudget(bytes: number, tags: number): (name: string, part: Uint8Array) => void {
  let [bytesLeft, tagsLeft] = [bytes, tags]
  return (name, part) => {
    bytesLeft -= part.length
    for (const byte of part) if (byte === 0x3c) tagsLeft--
    if (bytesLeft < 0 || tagsLeft < 0) refuse('bomb', name)
  }
}

async function copyPart(bytes: Uint8Array, entry: ZipEntry, limits: WorkbookLimits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  await inflateEntry(bytes, entry, { cap: limits.kept, take: (chunk) => void chunks.push(chunk) })
  return Buffer.concat(chunks)
}

function refuseForeign(entries: readonly ZipEntry[], limits: WorkbookLimits): void {
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()))
  if ([...names].some((name) => name.endsWith('vbaproject.bin'))) refuse('macros')
  if (names.has('xl/workbook.bin')) refuse('other_format', '.xlsb')
  if (names.has('word/document.xml')) refuse('other_format', 'Word')
  if (names.has('content.xml') && names.has('mimetype')) refuse('other_format', 'OpenDocument')
  if (!names.has('xl/workbook.xml') || !names.has('[content_types].xml')) refuse('not_a_workbook')
  const sheets = entries.filter((entry) => sheetPart.test(entry.name) && readable.test(entry.name)).length
  if (sheets > limits.sheets) refuse('too_many_sheets', String(sheets))
}

async function keepPart(bytes: Uint8Array, entry: ZipEntry, limits: WorkbookLimits): Promise<Uint8Array> {
  const trimmer = sheetPart.test(entry.name) ? createSheetTrimmer(limits) : createCollector()
  const text = createXmlText(entry.name)
  await inflateEntry(bytes, entry, {
    cap: sheetPart.test(entry.name) ? limits.sheetInflated : limits.partInflated,
    take: (chunk) => trimmer.push(text.decode(chunk)),
  })
  trimmer.push(text.end())
  const xml = trimmer.finish()
  if (entry.name === '[Content_Types].xml' && declaresMacros(xml)) refuse('macros')
  return strToU8(xml)
}

/** The workbook part itself; some writers declare a macro type for every .bin, macros or not. */
function declaresMacros(types: string): boolean {
  return (types.match(/<Override\s[^>]*>/g) ?? []).some(
    (tag) => /\/xl\/workbook\.xml/i.test(tag) && /macroEnabled/i.test(tag),
  )
}

function createCollector(): { push(text: string): void; finish(): string } {
  const pieces: string[] = []
  return { push: (text) => void pieces.push(text), finish: () => pieces.join('') }
}

/** UTF-8 only, and no document type anywhere: with neither entities nor external references there is nothing to expand. */
function createXmlText(name: string): { decode(chunk: Uint8Array): string; end(): string } {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let tail = ''
  function check(text: string): string {
    if (/<!(?:DOCTYPE|ENTITY)/i.test(tail + text)) refuse('unsafe_xml', name)
    tail = (tail + text).slice(-10)
    return text
  }
  function decoded(chunk?: Uint8Array): string {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
    } catch {
      return refuse('damaged')
    }
  }
  return { decode: (chunk) => check(decoded(chunk)), end: () => check(decoded()) }
}
