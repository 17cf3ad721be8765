import { robustness as drawPlaces, scoreClass, type Robustness } from '@plumbline/scoring'
import { describeRobustness } from '@plumbline/scoring/words'
import { carryOut, needed, readArguments, wrongUse } from './carry-out.ts'
import { reportFindings } from './findings.ts'
import { readLanguage, type Language } from './language.ts'
import type { Outcome } from './outcome.ts'
import { readResults, type Results } from './results/read-results.ts'
import { refuseCascade } from './results/refuse-cascade.ts'
import { questionsOf } from './results/rescore.ts'

export const robustnessUsage = `plumbline robustness DIR [--draws 1000] [--spread 0.25] [--seed 1] [--lang zh|en] [--json]
  位次稳不稳：各项权重上下浮动、换用其他标准化方法，看每个单位位次的区间，哪些认定靠的是权重。DIR 是 score 写出的目录。
  How firm the places are: weights drawn around the scheme's and other ways of normalising; the same seed gives the same answer.
  DIR is what score wrote.`

/** Intervals of places, and what hangs on the choice of weights. */
export const robustness = (args: string[]): Promise<Outcome> =>
  carryOut(robustnessUsage, async () => {
    const one = { type: 'string' } as const
    const { first: folder, values } = readArguments(args, { draws: one, spread: one, seed: one, lang: one })
    needed({ DIR: folder })
    const language = readLanguage(values.lang)
    const settings = {
      draws: numberOf('--draws', values.draws ?? '1000'),
      spread: numberOf('--spread', values.spread ?? '0.25'),
      seed: numberOf('--seed', values.seed ?? '1'),
    }
    const read = await readResults(folder)
    if (!read.ok) return reportFindings(read.problems, values.json ? { dir: folder } : undefined)
    const refused = refuseCascade([read.value.inputs.scheme])
    if (refused.length > 0) return reportFindings(refused, values.json ? { dir: folder } : undefined)
    const classes = draw(read.value, settings)
    if (values.json) return { code: 0, out: JSON.stringify({ classes, problems: [] }, null, 2) }
    return { code: 0, out: classes.flatMap((result) => linesOf(result, read.value, language)).join('\n') }
  })

function numberOf(name: string, text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) throw wrongUse(`${name} ${text}`)
  return value
}

function draw({ inputs }: Results, settings: { draws: number; spread: number; seed: number }): Robustness[] {
  const { scheme } = inputs
  // Nothing drawn, nothing replaced: every place then stays what it is.
  const normalisations =
    settings.spread === 0 ? (['own'] as const) : (['own', 'minmax', 'zscore', 'rank'] as const)
  return questionsOf(scheme, inputs).map((question) =>
    drawPlaces({ scheme, scored: scoreClass(question), normalisations, ...settings }),
  )
}

function linesOf(result: Robustness, { inputs }: Results, language: Language): string[] {
  const nameOf = (code: string) => inputs.roster.find((member) => member.code === code)?.name ?? code
  const byPlace = result.subjects.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
  return byPlace.flatMap((place) => [
    `${place.subject} ${nameOf(place.subject)}`,
    ...describeRobustness(result, place).map((said) => `  ${said[language]}`),
  ])
}
