import type { BucketId } from './table/tables.ts'

/** Bytes by key: S3 in the cloud, a folder on one machine. Keys always begin with the tenant id. */
export interface ObjectStore {
  put(key: string, body: Uint8Array, contentType: string): Promise<void>
  /** undefined when there is no such object. */
  get(key: string): Promise<Uint8Array | undefined>
  /** An address that accepts one PUT of at most maxBytes for some minutes. */
  uploadUrl(key: string, limits: UploadLimits): Promise<string>
}
export interface UploadLimits {
  contentType: string
  maxBytes: number
  expiresSeconds: number
}
export type Objects = Record<BucketId, ObjectStore>

export interface RunInput {
  tenantId: string
  schemeId: string
  period: string
  runId: string
  /** Grows with every restart by hand: another attempt is another execution. */
  attempt?: number
}
/** Starts the evaluation run's state machine; starting the same runId again while it runs is harmless. */
export interface RunStarter {
  start(input: RunInput): Promise<void>
}
