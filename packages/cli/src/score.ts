import { engineVersion } from '@plumbline/scoring'
import { carryOut, needed, readArguments } from './carry-out.ts'
import { readFacts } from './facts/read-facts.ts'
import { reportFindings, type Checked } from './findings.ts'
import { readLanguage } from './language.ts'
import type { Outcome } from './outcome.ts'
import { files } from './results/results.ts'
import type { ScoreSources } from './results/rescore.ts'
import { scoreClasses } from './results/score-classes.ts'
import { writeResults } from './results/write-results.ts'
import { periodProblems } from './period.ts'
import { readRoster } from './roster/read-roster.ts'
import { parseSchemeFile, schemeErrors } from './scheme-file.ts'

export const scoreUsage = `plumbline score SCHEME --facts F --roster F --period P --out DIR [--lang zh|en] [--json]
  计分并排位，写出 DIR/scores.json、ranking.csv、inputs.json。有任何错误则逐条列出，不写文件。
  --facts：csv 或 xlsx，每行一个数：单位,指标,期,数据项,值（subject,indicator,period,field,value）。--roster：code,name,class。
  没有数据填“—”或留空，不要填 0。目标值的期写年份，如 2026。xlsx 只读第一张可见的工作表。
  Scores and ranks, and writes DIR/scores.json, ranking.csv and inputs.json. Whatever is wrong is listed and nothing is written.
  --facts: csv or xlsx, one figure a line. No figure is “—” or an empty cell, never 0. The period of a target is its year.
  Of an xlsx the first visible sheet is read.`

/** A period from files to files. */
export const score = (args: string[]): Promise<Outcome> =>
  carryOut(scoreUsage, async () => {
    const one = { type: 'string' } as const
    const options = { facts: one, roster: one, period: one, out: one, lang: one }
    const { first: file, values } = readArguments(args, options)
    const { facts = '', roster = '', period = '', out = '', json } = values
    needed({ SCHEME: file, '--facts': facts, '--roster': roster, '--period': period, '--out': out })
    const language = readLanguage(values.lang)
    const read = await readSources({ file, facts, roster, period })
    if (!read.ok) return reportFindings(read.problems, json ? { out: null } : undefined)
    const classes = scoreClasses(read.value)
    const digests = await writeResults(out, read.value, { classes, language })
    const counts = classes.map((own) => ({
      class: own.class,
      subjects: own.subjects.length,
      ranked: own.ranking.filter(({ rank }) => rank !== null).length,
    }))
    const said = {
      out,
      period,
      engine: engineVersion,
      facts: read.value.facts.length,
      classes: counts,
      digests,
    }
    return { code: 0, out: json ? JSON.stringify({ ...said, problems: [] }, null, 2) : summary(said) }
  })

interface Paths {
  file: string
  facts: string
  roster: string
  period: string
}

/** Scheme, roster and facts in order, or everything that is wrong with the first of them that is not. */
async function readSources({ file, facts, roster, period }: Paths): Promise<Checked<ScoreSources>> {
  const scheme = await parseSchemeFile(file)
  if (!scheme.ok) return scheme
  const members = await readRoster(roster, scheme.value)
  const found = [
    ...periodProblems(period, scheme.value),
    ...schemeErrors(scheme.value, members.ok ? members.value : []),
    ...(members.ok ? [] : members.problems),
  ]
  if (!members.ok || found.length > 0) return { ok: false, problems: found }
  const sources = { scheme: scheme.value, roster: members.value, period }
  const read = await readFacts(facts, sources)
  return read.ok ? { ok: true, value: { ...sources, facts: read.value } } : read
}

interface Summary {
  out: string
  facts: number
  classes: { class: string; subjects: number; ranked: number }[]
}

const summary = ({ out, facts, classes }: Summary) =>
  [
    `已写入 ${out}：${Object.values(files).join('、')}；数据 ${facts} 个。Written; ${facts} facts.`,
    ...classes.map(
      (own) =>
        `  ${own.class}：${own.subjects} 个单位，参排 ${own.ranked} 个。${own.subjects} units, ${own.ranked} ranked.`,
    ),
  ].join('\n')
