import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { Problem } from '@plumbline/scheme'
import { finding, text } from './findings.ts'
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
    return refused(describe(error as NodeJS.ErrnoException), usage)
  }
}

/** A refusal in words; the usage follows where the command was not used as it should be. */
export function refused(refusal: Problem, usage: string): Outcome {
  const { code, message } = refusal
  const words = message.zh === message.en ? message.zh : `${message.zh}${message.en}`
  const misused = code === 'wrong_use' || code === 'command_unknown'
  return { code: 2, error: misused ? `${words}\n\n${usage}` : words, refusal }
}

/** With `--json` a refusal is data too, so that a script always has an answer to read. */
export const asData = (outcome: Outcome, args: readonly string[]): Outcome =>
  outcome.refusal && args.includes('--json')
    ? { ...outcome, out: JSON.stringify({ problems: [outcome.refusal] }, null, 2) }
    : outcome

const noHint = text('', '')
const readHint = text('检查路径和权限。', 'Check the path and the permissions.')
const useHint = text('用法见 --help。', 'See --help.')

function describe({ code, path = '', message, syscall }: NodeJS.ErrnoException): Problem {
  if (code === 'EEXIST')
    return finding('file_exists', path, {
      message: text(`文件 ${path} 已存在，不覆盖。`, `The file ${path} exists and is not overwritten.`),
      hint: text('换个文件名。', 'Give another name.'),
    })
  if (code === 'EISDIR')
    return finding('file_is_folder', path, {
      message: text('给的是目录，不是文件。', `A folder was given where a file is wanted: ${message}`),
      hint: text('给出文件的路径。', 'Give the path of a file.'),
    })
  if (path !== '') return fileRefusal({ path, message, writing: syscall === 'mkdir' || syscall === 'write' })
  if (code?.startsWith('ERR_PARSE_ARGS'))
    return finding('wrong_use', '', {
      message: text('参数有误。', `Wrong option: ${message}`),
      hint: useHint,
    })
  return finding('failed', '', { message: text(message, message), hint: noHint })
}

const fileRefusal = ({ path, message, writing }: { path: string; message: string; writing: boolean }) =>
  writing
    ? finding('file_unwritable', path, {
        message: text(`写不了 ${path}。`, `${path} cannot be written: ${message}`),
        hint: readHint,
      })
    : finding('file_unreadable', path, {
        message: text(`读不了文件 ${path}。`, `The file ${path} cannot be read: ${message}`),
        hint: readHint,
      })
