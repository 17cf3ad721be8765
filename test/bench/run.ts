import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPlumbline, type Plumbline } from '@plumbline/local'
import { demoAccounts } from '@plumbline/local/seed'
import { seedApart } from '@plumbline/local/seed-apart'
import { benchCli } from './cli.ts'
import { benchEvaluation } from './evaluation.ts'
import { benchPages } from './pages.ts'
import { report, timed } from './report.ts'
import { benchScoring } from './scoring.ts'
import { benchUpload } from './upload.ts'

type Bench = (plumbline: Plumbline) => Promise<void>

/** `npm run bench [-- name …]`: one JSON line per figure. */
const benches: Record<string, Bench> = {
  upload: () => benchUpload(3000),
  pages: benchPages,
  run60: (plumbline) => benchEvaluation(plumbline, { units: 60, indicators: 50 }),
  run3000: (plumbline) => benchEvaluation(plumbline, { units: 3000, indicators: 200 }),
}

/** The same for those that need no product. */
const alone: Record<string, () => Promise<void>> = { scoring: benchScoring, cli: benchCli }

async function main(): Promise<void> {
  const wanted = process.argv.slice(2)
  for (const [name, bench] of Object.entries(alone)) {
    if (wanted.length === 0 || wanted.includes(name)) await bench()
  }
  if (wanted.length === 0 || wanted.some((name) => !(name in alone))) await benchProduct(wanted)
}

async function benchProduct(wanted: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'))
  try {
    const seeded = await timed(() => seedApart(folder, undefined))
    report('seed', seeded.seconds, 's')
    const log = () => {}
    const { seconds, result: plumbline } = await timed(() =>
      startPlumbline({ folder, accounts: demoAccounts, log }),
    )
    report('later_start', seconds, 's', { rss_mb: Math.round(process.memoryUsage().rss / 1024 / 1024) })
    for (const [name, bench] of Object.entries(benches)) {
      if (wanted.length === 0 || wanted.includes(name)) await bench(plumbline)
    }
    await plumbline.stop()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await main()
process.exit(0)
