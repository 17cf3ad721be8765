import { crc32, createInflateRaw } from 'node:zlib'
import { refuse } from './refusal.ts'
import type { ZipEntry } from './read-directory.ts'

/** Hands an entry's bytes to `take` piece by piece; stops at `cap` whatever the directory declared. */
export async function inflateEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  { cap, take }: { cap: number; take: (chunk: Uint8Array) => void },
): Promise<void> {
  if (entry.inflated > cap) refuse('bomb', entry.name)
  let total = 0
  let crc = 0
  for await (const chunk of chunksOf(bytes, entry)) {
    total += chunk.length
    if (total > cap) refuse('bomb', entry.name)
    crc = crc32(chunk, crc)
    take(chunk)
  }
  if (crc !== entry.crc) refuse('damaged')
}

async function* chunksOf(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed)
  if (entry.method === 0) {
    yield packed
    return
  }
  const stream = createInflateRaw({ chunkSize: 256 * 1024 })
  stream.end(packed)
  try {
    for await (const chunk of stream) yield chunk as Uint8Array
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) refuse('damaged')
    throw error
  } finally {
    stream.destroy()
  }
}
