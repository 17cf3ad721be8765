import { actorId, type Context } from '../context.ts'
import { digestOf } from '../digest.ts'
import { DomainError } from '../errors.ts'
import { ConditionFailed, type Write } from '../table/engine.ts'
import { bytesPerItem, sizeOfWrite } from '../table/transactions.ts'
import { auditMonth } from './month.ts'
import type { AuditEntry } from './schema.ts'

export interface Event {
  action: string
  object: string
  before?: unknown
  after?: unknown
  reason?: string
}

type Writer = Pick<Context, 'tenantId' | 'actor' | 'now' | 'requestId' | 'newId' | 'table'>

/** The one way to write: the change and its audit entry stand or fall together. */
export async function commit(ctx: Writer, writes: Write[], event: Event): Promise<void> {
  if (writes.some((write) => sizeOfWrite(write) > bytesPerItem)) throw new DomainError('record_too_large')
  try {
    await ctx.table.transact([...writes, auditWrite(ctx, event)])
  } catch (error) {
    throw error instanceof ConditionFailed ? conflictOf(writes[error.index]) : error
  }
}

function conflictOf(write: Write | undefined): DomainError {
  if (write?.kind === 'check') return new DomainError(write.refusal)
  const absent = write?.kind === 'put' && write.condition.kind === 'absent'
  return new DomainError(absent ? 'duplicate' : 'version_conflict')
}

function auditWrite(ctx: Writer, event: Event): Write {
  const entry: AuditEntry = {
    entryId: ctx.newId('aud'),
    at: ctx.now,
    actor: actorId(ctx.actor),
    action: event.action,
    object: event.object,
    requestId: ctx.requestId,
    ...(event.before === undefined ? {} : { before: digestOf(event.before) }),
    ...(event.after === undefined ? {} : { after: digestOf(event.after) }),
    ...(event.reason === undefined ? {} : { reason: event.reason }),
  }
  const key = { pk: auditPartition(ctx.tenantId, auditMonth(ctx.now)), sk: `${entry.at}#${entry.entryId}` }
  return { kind: 'put', table: 'audit', item: { ...entry, ...key }, condition: { kind: 'absent' } }
}

/** A month of one tenant's audit is one partition. */
export const auditPartition = (tenantId: string, month: string): string => `T#${tenantId}#${month}`
