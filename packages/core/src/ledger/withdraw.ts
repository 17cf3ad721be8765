import { requirePermission } from '../access/index.ts'
import { actorId, type Context } from '../context.ts'
import { changeEntry } from './change.ts'
import { WithdrawEntry, type Entry } from './schema.ts'

/** Strikes out an entry that should not have been: it counts no more and stays to be read, with the reason. */
export async function withdrawEntry(ctx: Context, input: WithdrawEntry): Promise<Entry> {
  requirePermission(ctx, 'ledger.write')
  const { reason, ...at } = WithdrawEntry.parse(input)
  const withdrawn = { reason, by: actorId(ctx.actor), at: ctx.now }
  return changeEntry(ctx, at, { action: 'withdraw', patch: { withdrawn }, reason })
}
