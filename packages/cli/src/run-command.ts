import { lint, lintUsage } from './lint.ts'
import type { Outcome } from './outcome.ts'

/** Every command: its name, what it does, how it is used. */
const commands = new Map<string, { run: (args: string[]) => Promise<Outcome>; usage: string }>([
  ['lint', { run: lint, usage: lintUsage }],
])

export async function runCommand([name = '--help', ...args]: string[]): Promise<Outcome> {
  if (name === '--help') return { code: 0, out: usage() }
  const command = commands.get(name)
  if (!command) return { code: 2, error: `没有命令 ${name}。There is no command ${name}.\n\n${usage()}` }
  if (args.includes('--help')) return { code: 0, out: command.usage }
  return command.run(args)
}

const usage = () => [...commands.values()].map((one) => one.usage).join('\n\n')
