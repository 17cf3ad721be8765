import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { inOneFile } from './one-file/in-one-file.ts'

// Half of what a short command takes is reading its own code; from the second time on, it is kept.
enableCompileCache()
const gathered = await inOneFile({
  root: join(import.meta.dirname, '../../..'),
  entry: 'packages/cli/src/run-command.ts',
  sources: ['cli', 'scheme', 'scoring', 'core', 'documents', 'contract'].map(
    (name) => `packages/${name}/src`,
  ),
})
const { runCommand } = gathered
  ? ((await import(gathered)) as typeof import('./run-command.ts'))
  : await import('./run-command.ts')

const outcome = await runCommand(process.argv.slice(2))
if (outcome.out) process.stdout.write(`${outcome.out}\n`)
if (outcome.error) process.stderr.write(`${outcome.error}\n`)
process.exitCode = outcome.code
