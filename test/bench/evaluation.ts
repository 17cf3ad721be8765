import { closePeriod, runs } from '@plumbline/core'
import type { Plumbline } from '@plumbline/local'
import { makeTenant, period } from './made-tenant.ts'
import { report, timed } from './report.ts'

/** Close → computed with its documents, through the state machine; and what it cost in the table. */
export async function benchEvaluation(plumbline: Plumbline, size: { units: number; indicators: number }): Promise<void> {
  const ctx = await makeTenant(plumbline.cloud, size)
  const before = plumbline.cloud.table.usage()
  const { seconds, result: run } = await timed(async () => {
    const started = await closePeriod(ctx, { schemeId: 'bench', period })
    await plumbline.idle()
    return started
  })
  const after = plumbline.cloud.table.usage()
  const ended = await runs(ctx).get({ schemeId: 'bench', period, runId: run.runId })
  if (ended?.status !== 'computed') throw new Error(`the run ended as ${ended?.status}: ${ended?.failure}`)
  report(`run_${size.units}x${size.indicators}`, seconds, 's', {
    read_units: Math.round(after.readUnits - before.readUnits),
    write_units: Math.round(after.writeUnits - before.writeUnits),
    items_written: after.itemsWritten - before.itemsWritten,
    peak_rss_mb: Math.round(process.resourceUsage().maxRSS / 1024),
  })
}
