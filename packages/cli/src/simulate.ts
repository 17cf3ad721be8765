import { findIndicator, type Scheme } from '@plumbline/scheme'
import { simulate as compareVersions, type Simulation } from '@plumbline/scoring'
import { describeMove } from '@plumbline/scoring/words'
import { carryOut, needed, readArguments } from './carry-out.ts'
import { reportFindings } from './findings.ts'
import { readLanguage, type Language } from './language.ts'
import { entryProblems } from './ledger/check-again.ts'
import type { Outcome } from './outcome.ts'
import { readResults, type Results } from './results/read-results.ts'
import { refuseCascade } from './results/refuse-cascade.ts'
import { questionsOf } from './results/rescore.ts'
import { parseSchemeFile, schemeErrors } from './scheme-file.ts'

export const simulateUsage = `plumbline simulate DIR --scheme NEW [--lang zh|en] [--json]
  换一版办法，同样的数据：谁的总分、位次、亮灯会变，各差多少，差在哪个指标。DIR 是 score 写出的目录。
  Another version of the scheme over the same figures: whose total, place and light change, by how much, and from which indicator.
  DIR is what score wrote.`

/** Who moves under another version of the scheme. */
export const simulate = (args: string[]): Promise<Outcome> =>
  carryOut(simulateUsage, async () => {
    const one = { type: 'string' } as const
    const { first: folder, values } = readArguments(args, { scheme: one, lang: one })
    needed({ DIR: folder, '--scheme': values.scheme })
    const language = readLanguage(values.lang)
    const shown = values.json ? { dir: folder, scheme: values.scheme } : undefined
    const read = await readResults(folder)
    if (!read.ok) return reportFindings(read.problems, shown)
    const after = await parseSchemeFile(values.scheme!)
    if (!after.ok) return reportFindings(after.problems, shown)
    const errors = schemeErrors(after.value, read.value.inputs.roster)
    errors.push(...entryProblems(after.value, read.value.inputs))
    errors.push(...refuseCascade([read.value.inputs.scheme, after.value]))
    if (errors.length > 0) return reportFindings(errors, shown)
    const classes = compare(read.value, after.value)
    if (values.json) return { code: 0, out: JSON.stringify({ classes, problems: [] }, null, 2) }
    return { code: 0, out: linesOf(classes, { ...read.value, after: after.value }, language).join('\n') }
  })

const compare = ({ inputs }: Results, after: Scheme): Simulation[] =>
  questionsOf(inputs.scheme, inputs).map(({ scheme: before, ...question }) =>
    compareVersions({ ...question, before, after }),
  )

const unmoved = { zh: '没有单位的总分、位次或亮灯改变。', en: 'No total, place or light changes.' }

function linesOf(
  classes: Simulation[],
  { inputs, after }: Results & { after: Scheme },
  language: Language,
): string[] {
  const nameOf = (code: string) => inputs.roster.find((member) => member.code === code)?.name ?? code
  const nameIndicator = (id: string) =>
    (findIndicator(after, id) ?? findIndicator(inputs.scheme, id))?.indicator.name ?? { zh: id, en: id }
  const moves = classes.flatMap((one) => one.moves)
  if (moves.length === 0) return [unmoved[language]]
  return moves.flatMap((move) => [
    `${move.subject} ${nameOf(move.subject)}`,
    `  ${describeMove(move, nameIndicator)[language]}`,
  ])
}
