import type { Problem } from '@plumbline/scheme'
import { engineVersion } from '@plumbline/scoring'
import { carryOut, needed, readArguments } from './carry-out.ts'
import { readFacts } from './facts/read-facts.ts'
import { printFindings, reportFindings, type Checked } from './findings.ts'
import { foldersOf, readPrevious } from './history/read-previous.ts'
import { readLanguage } from './language.ts'
import { readLedger } from './ledger/read-ledger.ts'
import type { Outcome } from './outcome.ts'
import { proposalsFile } from './results/proposals-csv.ts'
import type { GradeResults } from './results/grade-results.ts'
import { files, gradesFile, type ClassScores } from './results/results.ts'
import type { ScoreSources } from './results/rescore.ts'
import { scoreAdvice } from './results/score-advice.ts'
import { scoreGraded } from './results/score-graded.ts'
import { writeResults } from './results/write-results.ts'
import { periodProblems } from './period.ts'
import { readRoster } from './roster/read-roster.ts'
import { parseSchemeFile, schemeErrors } from './scheme-file.ts'

export const scoreUsage = `plumbline score SCHEME --facts F --roster F --period P --out DIR [--ledger F] [--previous DIR]... [--decisions F] [--unit-quotas F] [--lang zh|en] [--json]
  计分并排位，写出 DIR/scores.json、ranking.csv、inputs.json。有任何错误则逐条列出，不写文件。
  --facts：csv 或 xlsx，每行一个数：单位,指标,期,数据项,值（subject,indicator,period,field,value）。--roster：code,name,class；有挂钩的办法另加上级 parent。
  可另加一列版次 vintage（预统计、初步、最终核实）：同一数据有几个版次的，以最后的为准。Of several vintages of a figure the latest counts.
  全区一个数的数据项（scope: area），单位写“*”。A figure of the whole area has the unit “*”.
  没有数据填“—”或留空，不要填 0。目标值的期写年份，如 2026；取自其他考核的得分写那一期，如 2026-03。xlsx 只读第一张可见的工作表。
  --ledger：加减分，每行一笔：编号,单位,规则,指标,倍数,分值,事由,文号,认定人,日期,容错事由,容错文号,容错认定人,容错日期；用不到的列可以不要。
  --previous：更早一期的结果目录，可多次给出或用逗号分开；位次升降、连续靠后等据此而来。办法有 consequences 时另写 proposals.csv：建议事项，由有权人员决定。
  办法有等次时另写 grades.csv。--decisions：subject,kind,grade,role,code,reason,document,decidedBy,date，kind 为 veto 一票否决、
  disqualify 取消评优（可写等次：至多为该等次）、direct 直接评定、honour 荣誉、priority 优先、head 正职。--unit-quotas：在其他办法里评定的单位的成员优秀比例，可用单位自己的
  grades.csv。名册可加 members 人数、unit 所属单位。
  Scores and ranks, and writes DIR/scores.json, ranking.csv and inputs.json. Whatever is wrong is listed and nothing is written.
  --facts: csv or xlsx, one figure a line. No figure is “—” or an empty cell, never 0. The period of a target is its year, of
  another assessment’s result its own, such as 2026-03.
  --roster: code,name,class, and parent where the scheme links totals.
  --ledger: bonuses and deductions, one a line: id,subject,rule,indicator,times,points,reason,document,decided_by,date,forgiven_reason,
  forgiven_document,forgiven_by,forgiven_date; columns without use may be left out.
  --previous: a folder of an earlier period, repeatable or separated by commas: for movement and what looks back. A scheme with
  consequences also gets proposals.csv: proposals, for a named person to decide on.
  A scheme with grades also gets grades.csv: --decisions has what persons decided and units hold; --unit-quotas the shares of units
  whose members are graded (the units’ own grades.csv will do); the roster may add members and unit.
  Of an xlsx the first visible sheet is read.`

const one = { type: 'string' } as const
const options = {
  facts: one,
  roster: one,
  period: one,
  out: one,
  ledger: one,
  decisions: one,
  'unit-quotas': one,
  lang: one,
  previous: { ...one, multiple: true } as const,
}

/** A period from files to files. */
export const score = (args: string[]): Promise<Outcome> =>
  carryOut(scoreUsage, async () => {
    const { first: file, values } = readArguments(args, options)
    const { facts = '', roster = '', period = '', out = '', json, ledger } = values
    needed({ SCHEME: file, '--facts': facts, '--roster': roster, '--period': period, '--out': out })
    const language = readLanguage(values.lang)
    const refused = (problems: Problem[]) => reportFindings(problems, json ? { out: null } : undefined)
    const previous = foldersOf(values.previous)
    const read = await readSources({ file, facts, roster, period, previous, ledger })
    if (!read.ok) return refused(read.problems)
    const judged = { decisions: values.decisions, unitQuotas: values['unit-quotas'] }
    const done = await scoreGraded(read.value, judged)
    if (!done.ok) return refused(done.problems)
    const { classes, grades, sources } = done.value
    const digests = await writeResults(out, sources, { classes, grades, language })
    return say({ out, json, sources, digests, classes, grades })
  })

interface Written {
  out: string
  json: boolean | undefined
  sources: ScoreSources
  digests: Awaited<ReturnType<typeof writeResults>>
  classes: ClassScores[]
  grades: GradeResults | undefined
}

/** What was written, and what should be looked at. */
function say({ out, json, sources, digests, classes, grades }: Written): Outcome {
  const { scheme, period, facts } = sources
  const counts = classes.map((own) => ({
    class: own.class,
    subjects: own.subjects.length,
    ranked: own.ranking.filter(({ rank }) => rank !== null).length,
  }))
  const said = {
    out,
    period,
    engine: engineVersion,
    facts: facts.length,
    ...countEntries(sources),
    classes: counts,
    digests,
  }
  const problems = scoreAdvice(classes, scheme)
  if (json) return { code: 0, out: JSON.stringify({ ...said, problems }, null, 2) }
  const besides = [...(grades ? [gradesFile] : []), ...(scheme.consequences ? [proposalsFile] : [])]
  return { code: 0, out: summary({ ...said, written: [...Object.values(files), ...besides] }, problems) }
}

const none = { ok: true, value: undefined } as const

interface Paths {
  previous: string[]
  file: string
  facts: string
  roster: string
  period: string
  ledger: string | undefined
}

/** Those that count, of all that were given. */
const countEntries = ({ entries, period }: ScoreSources) =>
  entries ? { entries: entries.filter((one) => one.period === period).length } : {}

/** Scheme, roster and facts in order, or everything that is wrong with the first of them that is not. */
async function readSources({
  previous,
  file,
  facts,
  roster,
  period,
  ledger,
}: Paths): Promise<Checked<ScoreSources>> {
  const scheme = await parseSchemeFile(file)
  if (!scheme.ok) return scheme
  const members = await readRoster(roster, scheme.value)
  const found = [
    ...periodProblems(period, scheme.value),
    ...schemeErrors(scheme.value, members.ok ? members.value : []),
    ...(members.ok ? [] : members.problems),
  ]
  if (!members.ok || found.length > 0) return { ok: false, problems: found }
  const earlier = await readPrevious(previous, { scheme: scheme.value, period })
  if (!earlier.ok) return earlier
  const history = previous.length > 0 ? { history: earlier.value } : {}
  const sources = { scheme: scheme.value, roster: members.value, period, ...history }
  const [read, booked] = [await readFacts(facts, sources), ledger ? await readLedger(ledger, sources) : none]
  if (!read.ok || !booked.ok)
    return { ok: false, problems: [read, booked].flatMap((one) => (one.ok ? [] : one.problems)) }
  return {
    ok: true,
    value: { ...sources, facts: read.value, ...(booked.value && { entries: booked.value }) },
  }
}

interface Summary {
  out: string
  /** Names of the files in it. */
  written: string[]
  facts: number
  entries?: number
  classes: { class: string; subjects: number; ranked: number }[]
}

const summary = ({ out, written, facts, entries, classes }: Summary, problems: readonly Problem[]) =>
  [
    `已写入 ${out}：${written.join('、')}；数据 ${facts} 个。Written; ${facts} facts.`,
    ...(entries === undefined
      ? []
      : [`  本期加减分 ${entries} 笔。${entries} ledger entries of the period.`]),
    ...classes.map(
      (own) =>
        `  ${own.class}：${own.subjects} 个单位，参排 ${own.ranked} 个。${own.subjects} units, ${own.ranked} ranked.`,
    ),
    ...(problems.length > 0 ? [printFindings(problems)] : []),
  ].join('\n')
