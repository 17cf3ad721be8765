import type { z } from 'zod'
import { DomainError, type ErrorCode } from '../errors.ts'
import type { Item, QueryInput, TableEngine, Write } from './engine.ts'

export interface Versioned {
  version: number
}

/** The tenant table as one tenant may see it: every key it can build begins with that tenant. */
export interface TenantTable {
  get<T>(collection: string, sk: string, schema: z.ZodType<T>): Promise<T | undefined>
  list<T>(collection: string, schema: z.ZodType<T>, query?: Omit<QueryInput, 'pk'>): Promise<T[]>
  /** A new item; refused when there is one. */
  create(collection: string, sk: string, value: object): Write
  /** The next version of an item that was read; refused when somebody wrote in between. */
  replace(collection: string, sk: string, before: Versioned, value: Versioned & object): Write
  /** What was read must still stand when the rest is written. */
  unchanged(collection: string, sk: string, before: Versioned, refusal: ErrorCode): Write
  /** For writing in bulk: its key carries its run and its content follows from it. */
  item(collection: string, sk: string, value: object): Item
}

export function forTenant(engine: TableEngine, tenantId: string): TenantTable {
  const pk = (collection: string) => `T#${tenantId}#${collection}`
  const item = (collection: string, sk: string, value: object): Item => ({ ...value, pk: pk(collection), sk })
  return {
    item,
    async get(collection, sk, schema) {
      const found = await engine.get('tenant', { pk: pk(collection), sk })
      return found && parseItem(schema, found)
    },
    async list(collection, schema, query = {}) {
      const items = await engine.query('tenant', { ...query, pk: pk(collection) })
      return items.map((found) => parseItem(schema, found))
    },
    create: (collection, sk, value) => ({
      kind: 'put',
      table: 'tenant',
      item: item(collection, sk, value),
      condition: { kind: 'absent' },
    }),
    replace: (collection, sk, before, value) => ({
      kind: 'put',
      table: 'tenant',
      item: item(collection, sk, value),
      condition: { kind: 'version', version: before.version },
    }),
    unchanged: (collection, sk, { version }, refusal) => ({
      kind: 'check',
      table: 'tenant',
      key: { pk: pk(collection), sk },
      version,
      refusal,
    }),
  }
}

/** Our own data that does not parse is our fault, never the caller's: no ZodError leaves here. */
export function parseStored<T>(schema: z.ZodType<T>, value: unknown, place: string): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Error(`what is stored at ${place} does not parse`, { cause: parsed.error })
  return parsed.data
}

/** What is stored is parsed like any other input: a shape that changed shows here, not in a wrong number. */
export function parseItem<T>(schema: z.ZodType<T>, item: Item): T {
  const { pk, sk, ...value } = item
  return parseStored(schema, value, `${pk} ${sk}`)
}

/** The next version of something read: what changed, and one more version. */
export const changed = <T extends Versioned>(before: T, patch: Partial<T>): T => ({
  ...before,
  ...patch,
  version: before.version + 1,
})

export function found<T>(value: T | undefined): T {
  if (value === undefined) throw new DomainError('not_found')
  return value
}
