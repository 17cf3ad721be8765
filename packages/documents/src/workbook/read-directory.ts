import { refuse } from './refusal.ts'
import type { WorkbookLimits } from './limits.ts'

/** One line of a zip's central directory, checked against the bytes it points at. */
export interface ZipEntry {
  name: string
  method: 0 | 8
  crc: number
  packed: number
  inflated: number
  start: number
}

/**
 * Reads the central directory and trusts nothing in it: every entry must lie inside the file, overlap no other and be stored or
 * deflated. Sizes it declares are hints; the cap is enforced again while inflating.
 */
export function readDirectory(bytes: Uint8Array, limits: WorkbookLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) refuse('bomb', `${count} entries`)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) refuse('damaged')
    entries.push(readEntry(bytes, view, at))
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  refuseOverlaps(entries)
  return entries.filter((entry) => !entry.name.endsWith('/'))
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return refuse('damaged')
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  if (view.getUint16(at + 8, true) & 1) refuse('encrypted')
  const method = view.getUint16(at + 10, true)
  if (method !== 0 && method !== 8) refuse('damaged')
  const nameLength = view.getUint16(at + 28, true)
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
  const [inflated, packed, local] = readSizes(view, at, at + 46 + nameLength)
  if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) refuse('damaged')
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packed > bytes.length) refuse('damaged')
  return { name, method, crc: view.getUint32(at + 16, true), packed, inflated, start }
}

/** Some Java writers put the sizes of even small files into the zip64 extra field. */
function readSizes(view: DataView, at: number, extraAt: number): [number, number, number] {
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  if (!sizes.includes(0xffffffff)) return sizes as [number, number, number]
  const extraEnd = Math.min(extraAt + view.getUint16(at + 30, true), view.byteLength)
  for (let p = extraAt; p + 4 <= extraEnd; p += 4 + view.getUint16(p + 2, true)) {
    if (view.getUint16(p, true) !== 1) continue
    let q = p + 4
    for (const [i, size] of sizes.entries()) {
      if (size !== 0xffffffff) continue
      if (q + 8 > extraEnd) refuse('damaged')
      sizes[i] = Number(view.getBigUint64(q, true))
      q += 8
    }
    return sizes as [number, number, number]
  }
  return refuse('damaged')
}

function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const names = new Set<string>()
  let last = 0
  for (const entry of [...entries].sort((a, b) => a.start - b.start)) {
    if (entry.start < last) refuse('bomb', 'overlapping entries')
    last = entry.start + entry.packed
    // Two parts of one name let a checker and a reader see different files.
    if (names.has(entry.name.toLowerCase())) refuse('damaged')
    names.add(entry.name.toLowerCase())
  }
}
