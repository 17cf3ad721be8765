import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPlumbline, type Plumbline } from '@plumbline/local'
import { demoAccounts, seedDemo } from '@plumbline/local/seed'
import { benchEvaluation } from './evaluation.ts'
import { benchPages } from './pages.ts'
import { report, timed } from './report.ts'
import { benchUpload } from './upload.ts'

type Bench = (plumbline: Plumbline) => Promise<void>

/** `npm run bench [-- name …]`: one JSON line per figure. */
const benches: Record<string, Bench> = {
  upload: () => benchUpload(3000),
  pages: benchPages,
  run60: (plumbline) => benchEvaluation(plumbline, { units: 60, indicators: 50 }),
  run3000: (plumbline) => benchEvaluation(plumbline, { units: 3000, indicators: 200 }),
}

const quiet = () => {}

async function start(folder: string, seed: boolean): Promise<Plumbline> {
  return startPlumbline({ folder, accounts: demoAccounts, log: quiet, seed: seed ? seedDemo : undefined })
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'))
  try {
    const first = await timed(() => start(folder, true))
    report('first_start', first.seconds, 's', {
      peak_rss_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    })
    await first.result.stop()
    const later = await timed(() => start(folder, true))
    report('later_start', later.seconds, 's')
    for (const [name, bench] of Object.entries(benches)) {
      if (wanted.length === 0 || wanted.includes(name)) await bench(later.result)
    }
    await later.result.stop()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
process.exit(0)
