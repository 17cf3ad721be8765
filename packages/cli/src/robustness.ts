import { mostDraws, robustness as robustnessOf, scoreClasses, type Robustness } from '@plumbline/scoring'
import { describeRobustSubject } from '@plumbline/scoring/words'
import { carryOut, needed, readArguments, wrongUse } from './carry-out.ts'
import { reportFindings } from './findings.ts'
import { readLanguage, type Language } from './language.ts'
import type { Outcome } from './outcome.ts'
import { readResults, type Results } from './results/read-results.ts'
import { wholeOf } from './results/whole.ts'

export const robustnessUsage = `plumbline robustness DIR [--draws 1000] [--spread 0.25] [--seed 1] [--lang zh|en] [--json]
  位次稳不稳：各项权重上下浮动、换用其他标准化方法，看每个单位位次（和大排序）的区间，哪些亮灯、等次、建议靠的是权重。各类一并抽样，
  挂钩照算。DIR 是 score 写出的目录。
  How firm places are: weights drawn around the scheme's, the same for all classes, and other ways of normalising; totals are linked as
  the scheme says, and lights, grades and proposals follow. The same seed gives the same answer.
  DIR is what score wrote. --draws 1–100000, --spread 0–1.`

/** Intervals of places, and what hangs on the choice of weights. */
export const robustness = (args: string[]): Promise<Outcome> =>
  carryOut(robustnessUsage, async () => {
    const one = { type: 'string' } as const
    const { first: folder, values } = readArguments(args, { draws: one, spread: one, seed: one, lang: one })
    needed({ DIR: folder })
    const language = readLanguage(values.lang)
    const settings = {
      draws: numberOf('--draws', values.draws ?? '1000', {
        says: `1–${mostDraws}`,
        holds: (value) => Number.isInteger(value) && value >= 1 && value <= mostDraws,
      }),
      spread: numberOf('--spread', values.spread ?? '0.25', {
        says: '0 ≤ spread < 1',
        holds: (value) => value >= 0 && value < 1,
      }),
      seed: numberOf('--seed', values.seed ?? '1', { says: '整数 integer', holds: Number.isSafeInteger }),
    }
    const read = await readResults(folder)
    if (!read.ok) return reportFindings(read.problems, values.json ? { dir: folder } : undefined)
    const result = draw(read.value, settings)
    if (values.json) return { code: 0, out: JSON.stringify({ ...result, problems: [] }, null, 2) }
    return { code: 0, out: linesOf(result, read.value, language).join('\n') }
  })

interface Wanted {
  says: string
  holds: (value: number) => boolean
}

function numberOf(name: string, text: string, { says, holds }: Wanted): number {
  const value = Number(text)
  if (text.trim() === '' || !holds(value)) throw wrongUse(`${name} ${text} (${says})`)
  return value
}

function draw({ inputs }: Results, settings: { draws: number; spread: number; seed: number }): Robustness {
  const { scheme } = inputs
  const whole = wholeOf(inputs)
  // Nothing drawn, nothing replaced: every place then stays what it is.
  const normalisations =
    settings.spread === 0 ? (['own'] as const) : (['own', 'minmax', 'zscore', 'rank'] as const)
  const classes = scoreClasses({ ...whole, scheme })
  return robustnessOf({ ...whole, scheme, classes, normalisations, ...settings })
}

function linesOf(result: Robustness, { inputs }: Results, language: Language): string[] {
  const { scheme, roster } = inputs
  const nameOf = (code: string) => roster.find((member) => member.code === code)?.name ?? code
  const classes = Map.groupBy(result.subjects, (one) => one.class)
  const byPlace = [...classes.values()].flatMap((own) =>
    own.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity)),
  )
  return byPlace.flatMap((one) => [
    `${one.subject} ${nameOf(one.subject)}`,
    ...describeRobustSubject(result, one, scheme).map((said) => `  ${said[language]}`),
  ])
}
