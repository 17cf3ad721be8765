import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { shareOf, shown, tell, type Report } from './report.ts'

// `npm run mutation` changes packages/scoring on purpose, one change at a time, and asks whether a test notices;
// `npm run mutation -- rank grade` just those folders. What was found before is kept in out/mutation and only asked again where
// the code or its tests are not the same.
const source = 'packages/scoring/src'
/** Of a hundred changes so many must be noticed. */
const wanted = 90
/** Sentences and the tests' own material. */
const left = ['words', 'presets']
const notCode = ['*.test.ts', '*.fixture.ts', 'words.ts', 'types.ts', '*-types.ts']

/** Folder by folder, so that a change meets the tests meant for it and not a thousand others. */
function mutate(folder: string): Report {
  const depth = folder === '.' ? '' : '**/'
  const patterns = [`${source}/${folder}/${depth}*.ts`, ...notCode.map((name) => `!${source}/**/${name}`)]
  const kept = `out/mutation/${folder === '.' ? 'engine' : folder}.json`
  const args = ['run', 'test/mutation/stryker.config.json', '--mutate', patterns.join(',')]
  const env = { ...process.env, MUTATED: folder }
  const incremental = ['--incremental', '--incrementalFile', kept]
  const { status } = spawnSync('stryker', [...args, ...incremental], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error(`${folder}: stryker ended with ${status}`)
  return JSON.parse(readFileSync(kept, 'utf8')) as Report
}

mkdirSync('out/mutation', { recursive: true })
const folders = readdirSync(source, { withFileTypes: true }).filter((one) => one.isDirectory())
const all = ['.', ...folders.map(({ name }) => name).filter((name) => !left.includes(name))]
const asked = process.argv.slice(2)
const tallies = (asked.length > 0 ? asked : all).map((folder) => tell(folder, mutate(folder)))
const sum = tallies.reduce((a, b) => ({ noticed: a.noticed + b.noticed, of: a.of + b.of }))
console.log(`all: ${shown(sum)}; wanted ${wanted} %`)
process.exitCode = shareOf(sum) >= wanted ? 0 : 1
