import { kindOfPeriod, type Problem, type Scheme } from '@plumbline/scheme'
import type { HistoryPeriod } from '@plumbline/scoring'
import { finding, text, type Checked } from '../findings.ts'
import { readResults, type Results } from '../results/read-results.ts'
import { periodOf } from './period-of.ts'

interface Now {
  scheme: Scheme
  period: string
}

const wrong = (folder: string, what: { zh: string; en: string }) =>
  finding('previous', `--previous ${folder}`, {
    message: what,
    hint: text('每个更早的期给一个目录。', 'Give one folder for each earlier period.'),
  })

function problemOf({ inputs }: Results, { scheme, period }: Now): { zh: string; en: string } | undefined {
  if (inputs.scheme.id !== scheme.id)
    return text(
      `是办法“${inputs.scheme.id}”的结果，不是“${scheme.id}”的。`,
      `These are results of the scheme “${inputs.scheme.id}”, not of “${scheme.id}”.`,
    )
  if (kindOfPeriod(inputs.period) !== scheme.period || !(inputs.period < period))
    return text(`${inputs.period} 不是更早的期。`, `${inputs.period} is not an earlier period.`)
  return undefined
}

/** Earlier periods from the folders `score` wrote, oldest first; each must be as it was written, earlier than this one, and there once. */
export async function readPrevious(folders: readonly string[], now: Now): Promise<Checked<HistoryPeriod[]>> {
  const periods = new Map<string, HistoryPeriod>()
  const problems: Problem[] = []
  for (const folder of folders) {
    const read = await readResults(folder)
    if (!read.ok) {
      problems.push(...read.problems.map((one) => ({ ...one, place: `--previous ${folder} ${one.place}` })))
      continue
    }
    const { inputs, scores } = read.value
    const twice = text(`${inputs.period} 给了两次。`, `${inputs.period} is given twice.`)
    const what = problemOf(read.value, now) ?? (periods.has(inputs.period) ? twice : undefined)
    if (what) problems.push(wrong(folder, what))
    else periods.set(inputs.period, periodOf({ ...scores, period: inputs.period }))
  }
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: [...periods.values()].sort((a, b) => (a.period < b.period ? -1 : 1)) }
}

/** `--previous a --previous b,c` → a, b, c */
export const foldersOf = (given: readonly string[] = []): string[] =>
  given.flatMap((one) => one.split(',')).filter((one) => one !== '')
