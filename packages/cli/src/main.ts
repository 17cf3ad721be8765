import { runCommand } from './run-command.ts'

const outcome = await runCommand(process.argv.slice(2))
if (outcome.out) process.stdout.write(`${outcome.out}\n`)
if (outcome.error) process.stderr.write(`${outcome.error}\n`)
process.exitCode = outcome.code
