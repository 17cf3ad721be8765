import { closePeriod, getRunProgress, runs, type Context, type Run } from '@plumbline/core'
import type { Plumbline } from '@plumbline/local'
import { makeTenant, period } from './made-tenant.ts'
import { report, timed } from './report.ts'

interface Size {
  units: number
  indicators: number
}

/** Close → computed with its documents, through the state machine; and what it cost in the table. */
export async function benchEvaluation(plumbline: Plumbline, size: Size): Promise<void> {
  const ctx = await makeTenant(plumbline.cloud, size)
  const before = plumbline.cloud.table.usage()
  const closedAt = plumbline.cloud.clock().getTime()
  const { seconds, result: run } = await timed(async () => {
    const started = await closePeriod(ctx, { schemeId: 'bench', period })
    await plumbline.idle()
    return started
  })
  const after = plumbline.cloud.table.usage()
  const ended = await runs(ctx).get({ schemeId: 'bench', period, runId: run.runId })
  if (ended?.status !== 'computed') throw new Error(`the run ended as ${ended?.status}: ${ended?.failure}`)
  await reportSteps(ctx, run, { size, closedAt })
  report(`run_${size.units}x${size.indicators}`, seconds, 's', {
    read_units: Math.round(after.readUnits - before.readUnits),
    write_units: Math.round(after.writeUnits - before.writeUnits),
    items_written: after.itemsWritten - before.itemsWritten,
    peak_rss_mb: Math.round(process.resourceUsage().maxRSS / 1024),
  })
}

/** When each step was done, counted from the closing. */
async function reportSteps(
  ctx: Context,
  run: Run,
  { size, closedAt }: { size: Size; closedAt: number },
): Promise<void> {
  const { steps } = await getRunProgress(ctx, {
    schemeId: run.schemeId,
    period: run.period,
    runId: run.runId,
  })
  for (const { step, at } of steps) {
    if (at)
      report(`run_${size.units}x${size.indicators}_${step}_done`, (Date.parse(at) - closedAt) / 1000, 's')
  }
}
