import { describeOverall } from '@plumbline/scheme'
import { type SubjectScore } from '@plumbline/scoring'
import { describeStep, describeWarning } from '@plumbline/scoring/words'
import type { Scores } from '../results/results.ts'
import type { Voice } from './lines.ts'

/** Place among all classes and how the score compared there came about; nothing where the scheme has no 大排序. */
export function overallLines(
  { subject }: Pick<SubjectScore, 'subject'>,
  { overall = [] }: Pick<Scores, 'overall'>,
  { scheme, say, language }: Voice,
): string[] {
  const own = overall.find((one) => one.subject === subject)
  if (!scheme.overall || !own?.step) return []
  const place = `${own.rank ?? '—'} / ${own.of}`
  const basis = describeOverall(scheme.overall)[language]
  return [
    say(`大排序：${place}（${basis}）`, `Overall: ${place} (${basis})`),
    `  ${describeStep(own.step)[language]}`,
    ...own.warnings.map((code) => say('  注意：', '  Note: ') + describeWarning(code)[language]),
  ]
}
