import type { BucketId, Objects, TableEngine, TableId } from '@plumbline/core'

export interface Touched {
  how: 'read' | 'write'
  where: TableId | BucketId
  pk: string
  sk?: string
}

/** The engine itself, with a note of every key that passes through. */
export function recordTable(table: TableEngine, touched: Touched[]): TableEngine {
  return {
    ...table,
    get: (where, key) => (touched.push({ how: 'read', where, ...key }), table.get(where, key)),
    query: (where, input) => (touched.push({ how: 'read', where, pk: input.pk }), table.query(where, input)),
    transact: (writes) => {
      for (const write of writes) {
        const { pk, sk } = write.kind === 'put' ? write.item : write.key
        touched.push({ how: 'write', where: write.table, pk, sk })
      }
      return table.transact(writes)
    },
    putAll: (where, items) => {
      touched.push(...items.map(({ pk, sk }): Touched => ({ how: 'write', where, pk, sk })))
      return table.putAll(where, items)
    },
  }
}

export function recordObjects(objects: Objects, touched: Touched[]): Objects {
  const record = (where: BucketId): Objects[BucketId] => ({
    get: (key) => (touched.push({ how: 'read', where, pk: key }), objects[where].get(key)),
    put: (key, ...rest) => (touched.push({ how: 'write', where, pk: key }), objects[where].put(key, ...rest)),
    uploadUrl: (key, limits) => (
      touched.push({ how: 'write', where, pk: key }),
      objects[where].uploadUrl(key, limits)
    ),
  })
  return { uploads: record('uploads'), documents: record('documents'), seals: record('seals') }
}
