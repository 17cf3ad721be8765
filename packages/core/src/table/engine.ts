import type { ErrorCode } from '../errors.ts'
import type { TableId } from './tables.ts'

export interface Key {
  pk: string
  sk: string
}
export type Item = Key & Record<string, unknown>

/** What must hold for a write to happen. There is no unconditional write but the one that repeats itself. */
export type Condition =
  | { kind: 'absent' }
  /** The version that was read; 0 = there was nothing yet. */
  | { kind: 'version'; version: number }
  /** For results, whose key carries the run and whose content is determined by it: writing twice writes the same. */
  | { kind: 'repeatable' }

export type Write =
  | { kind: 'put'; table: TableId; item: Item; condition: Condition }
  | { kind: 'delete'; table: TableId; key: Key; condition?: DeleteCondition }
  /** Writes nothing: what was read must still stand as it was, else the whole is refused with this. */
  | { kind: 'check'; table: TableId; key: Key; version: number; refusal: ErrorCode }
/** `present`: only if there still is one. */
export type DeleteCondition = { kind: 'version'; version: number } | { kind: 'present' }

export interface QueryInput {
  pk: string
  /** Beginning of the sort key; not together with `before`. */
  prefix?: string
  /** Sort keys strictly below. */
  before?: string
  newestFirst?: boolean
  limit?: number
  attributes?: string[]
}

export interface Usage {
  readUnits: number
  writeUnits: number
  itemsWritten: number
}

/** The only door to DynamoDB. Two engines stand behind it in tests, the real service in the cloud. */
export interface TableEngine {
  get(table: TableId, key: Key): Promise<Item | undefined>
  /** All matching items, page by page inside. */
  query(table: TableId, input: QueryInput): Promise<Item[]>
  /** All or nothing. Throws ConditionFailed when any condition does not hold. */
  transact(writes: Write[]): Promise<void>
  /** Repeatable puts in bulk; each may land more than once. */
  putAll(table: TableId, items: Item[]): Promise<void>
  usage(): Usage
}

export class ConditionFailed extends Error {
  /** Index of the first write whose condition did not hold. */
  readonly index: number
  constructor(index: number) {
    super(`condition of write ${index} failed`)
    this.name = 'ConditionFailed'
    this.index = index
  }
}
