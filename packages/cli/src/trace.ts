import { writeFile } from 'node:fs/promises'
import type { TraceHeading } from '@plumbline/documents'
import { endOfPeriod, periodLabel } from '@plumbline/scheme'
import { traceOf, type TracedClass } from '@plumbline/scoring/words'
import { carryOut, needed, readArguments } from './carry-out.ts'
import { reportFindings } from './findings.ts'
import type { Outcome } from './outcome.ts'
import { readResults, type Results } from './results/read-results.ts'

export const traceUsage = `plumbline trace DIR --out F.xlsx [--json]
  计算核对工作簿：从各指标得分用公式重新算出板块、总分、公布得分和位次，并与计分结果逐一核对。DIR 是 score 写出的目录。不覆盖已有文件。
  A workbook that computes boards, totals, published figures and places once more with live formulas, held against what score wrote
  into DIR. An existing file is not overwritten.`

/** A scored folder as a workbook anybody can recompute. */
export const trace = (args: string[]): Promise<Outcome> =>
  carryOut(traceUsage, async () => {
    const { first: folder, values } = readArguments(args, { out: { type: 'string' } })
    const { out = '', json } = values
    needed({ DIR: folder, '--out': out })
    const read = await readResults(folder)
    if (!read.ok) return reportFindings(read.problems, json ? { out: null } : undefined)
    const classes = tracedClasses(read.value)
    const { writeTraceXlsx } = await import('@plumbline/documents')
    const bytes = await writeTraceXlsx(traceOf(read.value.inputs.scheme, classes), headingOf(read.value))
    await writeFile(out, bytes, { flag: 'wx' })
    const subjects = classes.reduce((sum, one) => sum + one.subjects.length, 0)
    const sentence = `已写入 ${out}：${classes.length} 个类别，${subjects} 个单位。Written: ${subjects} units of ${classes.length} classes.`
    return {
      code: 0,
      out: json
        ? JSON.stringify({ out, classes: classes.length, subjects, problems: [] }, null, 2)
        : sentence,
    }
  })

/** Best first, as on the ranking. */
function tracedClasses({ inputs, scores }: Results): TracedClass[] {
  const names = new Map(inputs.roster.map(({ code, name }) => [code, name]))
  return scores.classes.map(({ class: id, subjects, ranking }) => {
    const scoreOf = new Map(subjects.map((one) => [one.subject, one]))
    return {
      class: id,
      subjects: ranking.map((ranked) => {
        const score = scoreOf.get(ranked.subject)!
        const code = ranked.subject
        return { score, ranked, code, name: names.get(code) ?? code, link: score.link }
      }),
    }
  })
}

/** Dated by the period, so that the same folder gives the same bytes. */
const headingOf = ({ inputs: { scheme, period } }: Results): TraceHeading => ({
  title: `${scheme.title.zh}（${periodLabel(period).zh}）`,
  issuer: scheme.basis.zh,
  synthetic: scheme.synthetic,
  draft: false,
  date: endOfPeriod(period),
})
