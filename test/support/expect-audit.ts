import { auditMonth, DomainError, type AuditEntry, type ErrorCode } from '@plumbline/core'
import { expect } from 'vitest'
import type { Business } from './business.ts'

interface Owned {
  business: Business
  tenantId: string
}

/** Everything the tenant's audit log says, oldest first. */
export async function auditOf({ business, tenantId }: Owned): Promise<AuditEntry[]> {
  const items = await business.table.query('audit', { pk: `T#${tenantId}#${auditMonth(business.now)}` })
  return items.map(({ pk: _pk, sk: _sk, ...entry }) => entry as unknown as AuditEntry)
}

/** Does it, and says which entries it left. */
export async function audited<T>(
  owned: Owned,
  deed: () => Promise<T>,
): Promise<{ result: T; entries: AuditEntry[] }> {
  const before = new Set((await auditOf(owned)).map((entry) => entry.entryId))
  const result = await deed()
  return { result, entries: (await auditOf(owned)).filter((entry) => !before.has(entry.entryId)) }
}

/** Does it and finds exactly one entry, of this name. */
export async function expectAudit<T>(owned: Owned, action: string, deed: () => Promise<T>): Promise<T> {
  const { result, entries } = await audited(owned, deed)
  expect(entries.map((entry) => entry.action)).toEqual([action])
  return result
}

/** It is refused with this code and leaves no entry: what is not done is not recorded. */
export async function expectRefusal(
  owned: Owned,
  code: ErrorCode,
  deed: () => Promise<unknown>,
): Promise<DomainError> {
  const { result, entries } = await audited(owned, () =>
    deed().then(
      () => undefined,
      (error: unknown) => error,
    ),
  )
  expect(result).toBeInstanceOf(DomainError)
  expect((result as DomainError).code).toBe(code)
  expect(entries).toEqual([])
  return result as DomainError
}
