import { requirePermission } from '../access/index.ts'
import { actorId, type Context } from '../context.ts'
import { changeEntry } from './change.ts'
import { refuseUnbookable } from './load.ts'
import { ForgiveEntry, type Entry } from './schema.ts'

/** 容错: a deduction that counts for nothing any more, with who decided so and why. */
export async function forgiveEntry(ctx: Context, input: ForgiveEntry): Promise<Entry> {
  requirePermission(ctx, 'ledger.write')
  const { schemeId, period, entryId, version, ...ground } = ForgiveEntry.parse(input)
  return changeEntry(
    ctx,
    { schemeId, period, entryId, version },
    {
      action: 'forgive',
      patch: { forgiven: { ...ground, enteredBy: actorId(ctx.actor), enteredAt: ctx.now } },
      reason: ground.reason,
      check: (scheme, next) => refuseUnbookable(ctx, scheme, next),
    },
  )
}
