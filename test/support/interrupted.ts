import type { Context } from '@plumbline/core'

/** Lets somebody else's deed happen between what is read through this context and the first thing written. */
export function interrupted(ctx: Context, deed: () => Promise<unknown>): Context {
  let done: Promise<unknown> | undefined
  const transact: Context['table']['transact'] = async (writes) => {
    await (done ??= deed())
    return ctx.table.transact(writes)
  }
  return { ...ctx, table: { ...ctx.table, transact } }
}
