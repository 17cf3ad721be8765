import { asData, refused } from './carry-out.ts'
import { finding, text } from './findings.ts'
import type { Outcome } from './outcome.ts'

interface Command {
  run: (args: string[]) => Promise<Outcome>
  usage: string
}

/** Every command; its file is read when it is called for. */
const commands = new Map<string, () => Promise<Command>>([
  ['lint', () => import('./lint.ts').then(({ lint, lintUsage }) => ({ run: lint, usage: lintUsage }))],
  ['score', () => import('./score.ts').then(({ score, scoreUsage }) => ({ run: score, usage: scoreUsage }))],
  [
    'explain',
    () => import('./explain.ts').then(({ explain, explainUsage }) => ({ run: explain, usage: explainUsage })),
  ],
  [
    'robustness',
    () =>
      import('./robustness.ts').then(({ robustness, robustnessUsage }) => ({
        run: robustness,
        usage: robustnessUsage,
      })),
  ],
  [
    'simulate',
    () =>
      import('./simulate.ts').then(({ simulate, simulateUsage }) => ({
        run: simulate,
        usage: simulateUsage,
      })),
  ],
  ['trace', () => import('./trace.ts').then(({ trace, traceUsage }) => ({ run: trace, usage: traceUsage }))],
  [
    'template',
    () =>
      import('./template.ts').then(({ template, templateUsage }) => ({
        run: template,
        usage: templateUsage,
      })),
  ],
  ['table', () => import('./table.ts').then(({ table, tableUsage }) => ({ run: table, usage: tableUsage }))],
  ['draft', () => import('./draft.ts').then(({ draft, draftUsage }) => ({ run: draft, usage: draftUsage }))],
  [
    'schema',
    () => import('./schema.ts').then(({ schema, schemaUsage }) => ({ run: schema, usage: schemaUsage })),
  ],
])

export async function runCommand([name = '--help', ...args]: string[]): Promise<Outcome> {
  if (name === '--help') return { code: 0, out: await usage() }
  const command = await commands.get(name)?.()
  if (!command) return asData(refused(unknown(name), await usage()), args)
  if (args.includes('--help')) return { code: 0, out: command.usage }
  return asData(await command.run(args), args)
}

const unknown = (name: string) =>
  finding('command_unknown', '', {
    message: text(`没有命令 ${name}。`, `There is no command ${name}.`),
    hint: text('命令见 --help。', 'See --help for the commands.'),
  })

async function usage(): Promise<string> {
  const all = await Promise.all([...commands.values()].map((load) => load()))
  return all.map((one) => one.usage).join('\n\n')
}
