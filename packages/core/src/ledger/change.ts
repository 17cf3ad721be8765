import type { Scheme } from '@plumbline/scheme'
import { commit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { DomainError, refuse } from '../errors.ts'
import { changed, found } from '../table/tenant-table.ts'
import { loadOpen } from './load.ts'
import { refusalToChange } from './rules.ts'
import type { Entry } from './schema.ts'
import { ledgerEntries } from './store.ts'

interface Change {
  action: 'forgive' | 'withdraw'
  patch: Partial<Entry>
  reason: string
  /** Refuses what the scheme does not allow. */
  check?: (scheme: Scheme, next: Entry) => Promise<void>
}

const events = { forgive: 'ledger.forgiven', withdraw: 'ledger.withdrawn' } as const

/** The one way an entry changes: as it was read, in a period that is open, with what it was in the log. */
export async function changeEntry(
  ctx: Context,
  at: Pick<Entry, 'schemeId' | 'period' | 'entryId' | 'version'>,
  { action, patch, reason, check }: Change,
): Promise<Entry> {
  const { scheme, stillOpen } = await loadOpen(ctx, at)
  const before = found(await ledgerEntries(ctx).get(at.schemeId, at.period, at.entryId))
  if (before.version !== at.version) throw new DomainError('version_conflict')
  refuse(refusalToChange(before, action))
  const after = changed(before, patch)
  await check?.(scheme, after)
  await commit(ctx, [ledgerEntries(ctx).replace(before, after), stillOpen], {
    action: events[action],
    object: `${at.schemeId}/${at.period}/${at.entryId}`,
    before,
    after,
    reason,
  })
  return after
}
