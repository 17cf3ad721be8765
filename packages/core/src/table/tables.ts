/** One table per trust boundary: read by the cloud to create them and by the code to find them. All have string keys pk and sk. */
export const tables = {
  /** Tenants, identities, memberships, what is due. */
  directory: { name: 'directory' },
  /** Everything a tenant owns. */
  tenant: { name: 'tenant' },
  /** Anonymous voting: own table, own role. */
  ballot: { name: 'ballot' },
  /** Append only. */
  audit: { name: 'audit' },
  /** Sealed benchmark aggregates for provinces. */
  published: { name: 'published' },
} as const
export type TableId = keyof typeof tables

/** Environment variables a function finds its tables by. */
export const tableVariable = (id: TableId) => `TABLE_${id.toUpperCase()}`

export const buckets = ['uploads', 'documents', 'seals'] as const
export type BucketId = (typeof buckets)[number]
export const bucketVariable = (id: BucketId) => `BUCKET_${id.toUpperCase()}`
