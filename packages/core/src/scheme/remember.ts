import type { TableEngine } from '../table/engine.ts'
import type { SchemeVersion } from './schema.ts'

const most = 64
const known = new WeakMap<TableEngine, Map<string, SchemeVersion>>()

/** A published version never changes, and reading one is most of what a page or a step would wait for. */
export async function remember(
  table: TableEngine,
  key: string,
  read: () => Promise<SchemeVersion | undefined>,
): Promise<SchemeVersion | undefined> {
  const versions = known.get(table) ?? new Map<string, SchemeVersion>()
  known.set(table, versions)
  const before = versions.get(key)
  if (before) return before
  const version = await read()
  if (!version) return undefined
  const [oldest] = versions.keys()
  if (versions.size >= most && oldest !== undefined) versions.delete(oldest)
  versions.set(key, freeze(version))
  return version
}

/** Shared by all who ask: nobody may change it, not even by mistake. */
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(value).forEach(freeze)
  return Object.freeze(value)
}
