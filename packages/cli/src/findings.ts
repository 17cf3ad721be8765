import { isError, type Problem, type Text } from '@plumbline/scheme'
import type { Outcome } from './outcome.ts'

/** Either what was asked for, or everything that stands in the way. */
export type Checked<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

type Words = Pick<Problem, 'message' | 'hint'>

/** 'facts.csv E12' and what is wrong there. */
export const finding = (code: string, place: string, words: Words): Problem => ({
  code,
  place,
  ...words,
  severity: 'error',
})

export const text = (zh: string, en: string): Text => ({ zh, en })

/** A person reads the first hundred; `--json` has them all. */
const mostPrinted = 100

const line = ({ place, code, severity, message, hint }: Problem): string =>
  `${severity === 'error' ? '错误 error' : '建议 advice'} ${place} [${code}]\n  ${message.zh} ${hint.zh}\n  ${message.en} ${hint.en}`

/** In words, line by line. */
export function printFindings(problems: readonly Problem[]): string {
  const rest = problems.length - mostPrinted
  const more = rest > 0 ? [`……另有 ${rest} 处，用 --json 看全部。And ${rest} more; --json has them all.`] : []
  return [...problems.slice(0, mostPrinted).map(line), ...more].join('\n')
}

/** What a command found: in words or, with `--json`, on stdout as it is. Errors go to stderr and end with 1. */
export function reportFindings(problems: readonly Problem[], json: object | undefined): Outcome {
  const code = problems.some(isError) ? 1 : 0
  if (json) return { code, out: JSON.stringify({ ...json, problems }, null, 2) }
  return code === 0 ? { code, out: printFindings(problems) } : { code, error: printFindings(problems) }
}
