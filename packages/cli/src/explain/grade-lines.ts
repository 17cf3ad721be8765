import type { GradeResults } from '../results/grade-results.ts'
import { gradeSentences } from '../results/grade-sentences.ts'
import type { Voice } from './lines.ts'

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`)

/** The grade and what hangs on it, each step in words; nothing for a scheme without grades. */
export function gradeLines(results: GradeResults | undefined, subject: string, voice: Voice): string[] {
  const said = results && gradeSentences(results, subject, voice)
  if (!said) return []
  const { say } = voice
  const { quota } = said
  return [
    say(`等次：${said.grade}`, `Grade: ${said.grade}`),
    ...indented(said.steps),
    ...said.heads.flatMap((head) => [
      say(`正职等次：${head.title}`, `Head: ${head.title}`),
      ...indented(head.steps),
    ]),
    ...(quota
      ? [say(`成员评优比例：${quota.title}`, `Quota of members: ${quota.title}`), ...indented(quota.steps)]
      : []),
  ]
}
