import type { Context } from '../context.ts'
import type { Item } from '../table/engine.ts'
import type { RunPart } from './schema.ts'
import { runs } from './store.ts'

/** Keeps what a part of a step made, and notes that it is done; the page that watches the run reads these. */
export async function recordPart(
  ctx: Context,
  runId: string,
  part: Omit<RunPart, 'at'>,
  made: Item[] = [],
): Promise<void> {
  await ctx.table.putAll('tenant', [...made, runs(ctx).part(runId, { ...part, at: ctx.clock() })])
}
