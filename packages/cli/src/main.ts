import { enableCompileCache } from 'node:module'

// Half of what a short command takes is reading its own code; from the second time on, it is kept.
enableCompileCache()
const { runCommand } = await import('./run-command.ts')

const outcome = await runCommand(process.argv.slice(2))
if (outcome.out) process.stdout.write(`${outcome.out}\n`)
if (outcome.error) process.stderr.write(`${outcome.error}\n`)
process.exitCode = outcome.code
