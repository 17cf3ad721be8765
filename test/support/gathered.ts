import type { Context, TableEngine } from '@plumbline/core'

/** Lets nobody write before so many want to: all have read the same, and it is the condition of the write that decides. */
export function gathered(ctx: Context, count: number): Context {
  const all = Promise.withResolvers<void>()
  let waiting = 0
  const transact: TableEngine['transact'] = async (writes) => {
    if (++waiting === count) all.resolve()
    await all.promise
    return ctx.table.transact(writes)
  }
  return { ...ctx, table: { ...ctx.table, transact } }
}
