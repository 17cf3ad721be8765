import { findIndicator, type Scheme } from '@plumbline/scheme'
import { simulate as simulateVersions, type Simulation } from '@plumbline/scoring'
import { describeConsequenceShift, describeMove } from '@plumbline/scoring/words'
import { carryOut, needed, readArguments } from './carry-out.ts'
import { reportFindings } from './findings.ts'
import { readLanguage, type Language } from './language.ts'
import { entryProblems } from './ledger/check-again.ts'
import type { Outcome } from './outcome.ts'
import { readResults, type Results } from './results/read-results.ts'
import { wholeOf } from './results/whole.ts'
import { parseSchemeFile, schemeErrors } from './scheme-file.ts'

export const simulateUsage = `plumbline simulate DIR --scheme NEW [--lang zh|en] [--json]
  换一版办法，同样的数据：谁的总分、位次、大排序、亮灯、等次会变，各差多少，差在哪个指标或环节，哪些建议的名单会变。DIR 是 score 写出的目录。
  Another version of the scheme over the same figures: whose total, places, light and grade change, by how much, from which indicator or
  stage, and who enters or leaves which consequence.
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
    if (errors.length > 0) return reportFindings(errors, shown)
    const found = compare(read.value, after.value)
    if (values.json) return { code: 0, out: JSON.stringify({ ...found, problems: [] }, null, 2) }
    return { code: 0, out: linesOf(found, { ...read.value, after: after.value }, language).join('\n') }
  })

const compare = ({ inputs }: Results, after: Scheme): Simulation =>
  simulateVersions({ ...wholeOf(inputs), before: inputs.scheme, after })

const unmoved = {
  zh: '没有单位的总分、位次、亮灯、等次或建议改变。',
  en: 'No total, place, light, grade or proposal changes.',
}
const unapplied = {
  zh: '新版办法不能适用已作的决定或荣誉 {count} 项：{list}',
  en: '{count} decisions or honours cannot be applied under the new version: {list}',
}

function linesOf(
  found: Simulation,
  { inputs, after }: Results & { after: Scheme },
  language: Language,
): string[] {
  const nameOf = (code: string) => inputs.roster.find((member) => member.code === code)?.name ?? code
  const indicator = (id: string) =>
    (findIndicator(after, id) ?? findIndicator(inputs.scheme, id))?.indicator.name ?? { zh: id, en: id }
  const names = { indicator, before: inputs.scheme, after }
  const moved = found.moves.flatMap((move) => [
    `${move.subject} ${nameOf(move.subject)}`,
    `  ${describeMove(move, names)[language]}`,
  ])
  const shifted = found.consequences.map(
    (one) => describeConsequenceShift(one, { ...names, subject: nameOf })[language],
  )
  const lines = [...moved, ...shifted, ...leftOver(found, language)]
  return lines.length === 0 ? [unmoved[language]] : lines
}

/** What persons decided is never dropped in silence. */
function leftOver({ unapplied: { after } }: Simulation, language: Language): string[] {
  const left = [
    ...after.decisions.map(({ decision: { subject, kind } }) => `${subject} ${kind}`),
    ...after.honours.map(({ honour: { subject, code } }) => `${subject} ${code}`),
  ]
  if (left.length === 0) return []
  const values = { count: String(left.length), list: left.join(language === 'zh' ? '、' : ', ') }
  return [unapplied[language].replace(/\{(count|list)\}/g, (_, key: 'count' | 'list') => values[key])]
}
