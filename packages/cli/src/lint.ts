import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { isError, lintScheme, parseScheme, type Problem } from '@plumbline/scheme'
import type { Outcome } from './outcome.ts'
import { readRoster, type ClassSize } from './read-roster.ts'

export const lintUsage = `plumbline lint SCHEME [--roster FILE] [--json]
  检查考核办法（YAML 或 JSON）。--roster：CSV，列出各单位类别，用于按实际家数检查亮灯规则。
  Checks a scheme (YAML or JSON). --roster: a CSV with a column "class", so that rank rules are checked for the real N.`

/** Reads a scheme and lists what is wrong with it: errors block publishing, advice does not. */
export async function lint(args: string[]): Promise<Outcome> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { roster: { type: 'string' }, json: { type: 'boolean', default: false } },
    })
    const [file, ...more] = positionals
    if (!file || more.length > 0) return { code: 2, error: lintUsage }
    const problems = check(await readFile(file, 'utf8'), await sizes(values.roster))
    return report(problems, { file, json: values.json })
  } catch (error) {
    return { code: 2, error: describe(error) }
  }
}

function describe(error: unknown): string {
  const { code, path, message } = error as NodeJS.ErrnoException
  if (path !== undefined) return `读不了文件 ${path}。The file ${path} cannot be read: ${message}`
  // What parseArgs says of an option.
  return code?.startsWith('ERR_PARSE_ARGS') ? `参数有误。Wrong option: ${message}\n\n${lintUsage}` : message
}

const sizes = async (roster: string | undefined): Promise<ClassSize[]> =>
  roster === undefined ? [] : readRoster(await readFile(roster, 'utf8'))

function check(text: string, roster: ClassSize[]): Problem[] {
  const parsed = parseScheme(text)
  return parsed.ok ? lintScheme(parsed.scheme, roster) : parsed.problems
}

function report(problems: Problem[], { file, json }: { file: string; json: boolean }): Outcome {
  const code = problems.some(isError) ? 1 : 0
  if (json) return { code, out: JSON.stringify({ file, problems }, null, 2) }
  if (problems.length === 0) return { code, out: `${file}：没有问题 no problems` }
  return code === 0
    ? { code, out: problems.map(line).join('\n') }
    : { code, error: problems.map(line).join('\n') }
}

const line = ({ place, code, severity, message, hint }: Problem): string =>
  `${severity === 'error' ? '错误 error' : '建议 advice'} ${place} [${code}]\n  ${message.zh} ${hint.zh}\n  ${message.en} ${hint.en}`
