import { parsePeriod, type PeriodKind, type Problem, type Scheme } from '@plumbline/scheme'
import { finding, text } from './findings.ts'

/** How each kind of period is written. */
export const periodSamples = {
  month: '2026-10',
  quarter: '2026-Q3',
  half: '2026-H1',
  year: '2026',
} as const satisfies Record<PeriodKind, string>

/** Its form is the scheme's: a monthly scheme takes months. */
export function periodProblems(period: string, { period: kind }: Scheme): Problem[] {
  if (parsePeriod(period)?.kind === kind) return []
  const message = text(`“${period}”不是这份办法的期。`, `“${period}” is not a period of this scheme.`)
  const hint = text(`写如 ${periodSamples[kind]}。`, `Write it like ${periodSamples[kind]}.`)
  return [finding('period', '--period', { message, hint })]
}
