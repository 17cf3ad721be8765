import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readSubject } from '@plumbline/scoring'
import { filed, makeMonth, scoreMonth } from './scoring-month.ts'

const megabytes = () => process.memoryUsage().rss / 1024 / 1024

/** Megabytes a fresh process grows by while a month's texts are filed, scored, ranked and one row read. */
export const grownMegabytes = (): number =>
  Number(execFileSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url)]))

function measure(): number {
  const made = makeMonth({ rows: 3000, indicators: 200, month: 10 })
  globalThis.gc?.()
  const before = megabytes()
  const { scored, ranked } = scoreMonth(filed(made))
  if (readSubject(scored, 0).total === null || ranked.length !== 3000) throw new Error('nothing was scored')
  return megabytes() - before
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(measure())
