import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Outcome } from './outcome.ts'

type Options = NonNullable<ParseArgsConfig['options']>
const json = { json: { type: 'boolean', default: false } } as const

/** Arguments of a command: one word that is not an option (or none), and its options; `--json` is every command's. */
export function readArguments<O extends Options>(args: string[], options: O) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...options, ...json },
  })
  if (positionals.length > 1) throw wrongUse(`${positionals[1]}`)
  return { first: positionals[0] ?? '', values }
}

/** What the options of a command must say; the usage follows. */
export function wrongUse(detail: string): Error {
  return Object.assign(new Error(detail), { code: 'ERR_PARSE_ARGS_WRONG_USE' })
}

/** Throws when one of these was not given. */
export function needed(given: Record<string, string | undefined>): void {
  const missing = Object.keys(given).filter((name) => !given[name])
  if (missing.length > 0) throw wrongUse(`${missing.join(', ')} ?`)
}

/** Does the work of a command. Whatever keeps it from being done is a sentence and ends with 2. */
export async function carryOut(usage: string, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    return { code: 2, error: describe(error as NodeJS.ErrnoException, usage) }
  }
}

function describe({ code, path, message, syscall }: NodeJS.ErrnoException, usage: string): string {
  if (code === 'EEXIST') return `文件 ${path} 已存在，不覆盖。The file ${path} exists and is not overwritten.`
  if (code === 'EISDIR') return `给的是目录，不是文件。A folder was given where a file is wanted: ${message}`
  if (path !== undefined)
    return syscall === 'mkdir' || syscall === 'write'
      ? `写不了 ${path}。${path} cannot be written: ${message}`
      : `读不了文件 ${path}。The file ${path} cannot be read: ${message}`
  return code?.startsWith('ERR_PARSE_ARGS') ? `参数有误。Wrong option: ${message}\n\n${usage}` : message
}
