import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { quantile, report } from './report.ts'
import { makeMonth, type Month } from './scoring-month.ts'

const command = join(import.meta.dirname, '../../packages/cli/src/main.ts')
const runs = 7

const csv = (lines: string[][]) => lines.map((line) => line.join(',')).join('\n')

function writeMonth(folder: string, { sheet, question }: Month): number {
  const facts = sheet.columns.flatMap(({ indicator, field, period, values }) =>
    values.map((value, row) => [sheet.subjects[row]!, indicator, period, field, value ?? '—']),
  )
  const roster = sheet.subjects.map((id) => [id, id, 'unit'])
  writeFileSync(join(folder, 'scheme.json'), JSON.stringify(question.scheme))
  writeFileSync(
    join(folder, 'facts.csv'),
    csv([['subject', 'indicator', 'period', 'field', 'value'], ...facts]),
  )
  writeFileSync(join(folder, 'roster.csv'), csv([['code', 'name', 'class'], ...roster]))
  return facts.length
}

/** `npm run bench -- cli`: `plumbline score` as an analyst starts it, from an empty process to written files. */
export function benchCli(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-'))
  const month = makeMonth({ rows: 340, indicators: 40, month: 10 })
  const cells = writeMonth(folder, month)
  const files = ['--facts', 'facts.csv', '--roster', 'roster.csv', '--period', month.question.period]
  const times = Array.from({ length: runs }, () => {
    const began = performance.now()
    execFileSync(process.execPath, [command, 'score', 'scheme.json', ...files, '--out', 'out'], {
      cwd: folder,
    })
    return (performance.now() - began) / 1000
  })
  rmSync(folder, { recursive: true })
  // The first one also gathers the command's own sources.
  report('cli_score_first', times[0]!, 's', { cells })
  report('cli_score', quantile(times.slice(1), 0.5), 's', { cells })
  return Promise.resolve()
}
