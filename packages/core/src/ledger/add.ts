import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import { actorId, type Context } from '../context.ts'
import { loadOpen, refuseUnbookable } from './load.ts'
import { AddEntry, type Entry } from './schema.ts'
import { ledgerEntries } from './store.ts'

/** Books a bonus or a deduction that somebody named has decided. */
export async function addEntry(ctx: Context, input: AddEntry): Promise<Entry> {
  requirePermission(ctx, 'ledger.write')
  const told = AddEntry.parse(input)
  const { scheme, stillOpen } = await loadOpen(ctx, told)
  const entry: Entry = {
    entryId: ctx.newId('led'),
    ...told,
    enteredBy: actorId(ctx.actor),
    enteredAt: ctx.now,
    version: 1,
  }
  await refuseUnbookable(ctx, scheme, entry)
  await commit(ctx, [ledgerEntries(ctx).create(entry), stillOpen], {
    action: 'ledger.entered',
    object: `${told.schemeId}/${told.period}/${entry.entryId}`,
    after: entry,
    reason: told.reason,
  })
  return entry
}
