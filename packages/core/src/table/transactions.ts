import type { Write } from './engine.ts'

export const writesPerTransaction = 100
/** DynamoDB's limits: 400 KB an item; 4 MB a transaction, of which some is left to its audit entry. */
export const bytesPerItem = 400 * 1024
const bytesPerTransaction = 4 * 1024 * 1024 - 64 * 1024

/** Entries in groups that each fit one transaction, with `spare` writes left for what else it carries. */
export function groupForTransactions<T>(
  entries: readonly T[],
  writesOf: (entry: T) => readonly Write[],
  spare: number,
): T[][] {
  const groups: T[][] = []
  let room = { writes: 0, bytes: 0 }
  for (const entry of entries) {
    const writes = writesOf(entry)
    const bytes = writes.reduce((sum, write) => sum + sizeOfWrite(write), 0)
    if (writes.length > room.writes || bytes > room.bytes) {
      groups.push([])
      room = { writes: writesPerTransaction - spare, bytes: bytesPerTransaction }
    }
    groups.at(-1)?.push(entry)
    room = { writes: room.writes - writes.length, bytes: room.bytes - bytes }
  }
  return groups
}

export const sizeOfWrite = (write: Write): number => (write.kind === 'put' ? sizeOf(write.item) : 0)

/** Bytes as DynamoDB counts them; a number at the most it can take. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value)
  if (typeof value === 'number') return 21
  if (typeof value !== 'object' || value === null) return 1
  const sizes = Array.isArray(value)
    ? value.map(sizeOf)
    : Object.entries(value).map(([name, own]) => Buffer.byteLength(name) + sizeOf(own))
  return sizes.reduce((sum, size) => sum + 1 + size, 3)
}
