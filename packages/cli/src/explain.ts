import type { IndicatorScore, SubjectScore } from '@plumbline/scoring'
import { carryOut, needed, readArguments } from './carry-out.ts'
import { leavesOf, unknownIndicator, unknownSubject } from './explain/find.ts'
import { explanationLines } from './explain/lines.ts'
import { reportFindings } from './findings.ts'
import { readLanguage } from './language.ts'
import type { Outcome } from './outcome.ts'
import { readResults, type Results } from './results/read-results.ts'

export const explainUsage = `plumbline explain DIR --subject S [--indicator I] [--lang zh|en] [--json]
  一个单位的总分从何而来：板块、指标、权重、办法、数据、逐步计算，各项贡献之和等于总分。DIR 是 score 写出的目录。
  Where a unit's total comes from: boards, indicators, weights, method, inputs, every step; contributions add up to it exactly.
  DIR is what score wrote.`

/** The tree of one number, in words. */
export const explain = (args: string[]): Promise<Outcome> =>
  carryOut(explainUsage, async () => {
    const one = { type: 'string' } as const
    const { first: folder, values } = readArguments(args, { subject: one, indicator: one, lang: one })
    needed({ DIR: folder, '--subject': values.subject })
    const language = readLanguage(values.lang)
    const read = await readResults(folder)
    const shown = values.json ? { dir: folder } : undefined
    if (!read.ok) return reportFindings(read.problems, shown)
    const found = read.value.scores.classes
      .flatMap(({ subjects }) => subjects)
      .find(({ subject }) => subject === values.subject)
    if (!found) return reportFindings([unknownSubject(values.subject!, read.value)], shown)
    const leaf = leavesOf(found.boards).find(({ indicator }) => indicator === values.indicator)
    if (values.indicator && !leaf)
      return reportFindings([unknownIndicator(values.indicator, found, read.value)], shown)
    if (values.json) return { code: 0, out: JSON.stringify(asJson(found, leaf, read.value), null, 2) }
    return { code: 0, out: explanationLines({ ...read.value, score: found, leaf, language }).join('\n') }
  })

/** Points are whole units of 10⁻⁸, as in scores.json. */
function asJson(score: SubjectScore, leaf: IndicatorScore | undefined, { scores, inputs }: Results) {
  const ranked = scores.classes
    .flatMap(({ ranking }) => ranking)
    .find(({ subject }) => subject === score.subject)
  const name = inputs.roster.find(({ code }) => code === score.subject)?.name
  const own = leaf ? { indicator: leaf } : { score, ...gradeOf(score.subject, scores) }
  return { period: scores.period, name, ranked, ...own, problems: [] }
}

/** The grade and what hangs on it, of a scheme with grades. */
function gradeOf(subject: string, { grades }: Results['scores']) {
  if (!grades) return {}
  const isOwn = (one: { subject: string }) => one.subject === subject
  return {
    graded: grades.graded.find(isOwn),
    ...(grades.quotas && { quota: grades.quotas.find(isOwn) }),
    ...(grades.heads && { heads: grades.heads.filter(isOwn) }),
  }
}
