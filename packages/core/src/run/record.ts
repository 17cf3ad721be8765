import type { Context } from '../context.ts'
import type { RunPart } from './schema.ts'
import { runs } from './store.ts'

/** Notes that a part of a step is done; the page that watches the run reads these. */
export async function recordPart(ctx: Context, runId: string, part: Omit<RunPart, 'at'>): Promise<void> {
  await ctx.table.putAll('tenant', [runs(ctx).part(runId, { ...part, at: ctx.clock() })])
}
