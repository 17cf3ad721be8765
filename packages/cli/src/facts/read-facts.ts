import type { FigureProblem, FigureReading } from '@plumbline/documents'
import { allIndicators, resultPeriods, type Field, type Problem, type Scheme } from '@plumbline/scheme'
import type { Fact } from '@plumbline/scoring'
import { finding, text, type Checked } from '../findings.ts'
import type { Member } from '../roster/read-roster.ts'
import { readTable } from '../table/read-table.ts'
import { namesOf, type Names, type Told } from './check-names.ts'
import { unreadBy, type Unread } from './check-read.ts'
import { factHeaders, type FactRow } from './fact-row.ts'
import { sortFacts } from './sort-facts.ts'
import { readVintage } from './vintage.ts'

interface Sources {
  scheme: Scheme
  roster: readonly Member[]
  period: string
}
type ReadValue = (row: FactRow, field: Field) => FigureReading

/** The facts of a file in one order, or everything that is wrong with it, cell by cell. A dash (—) or an empty cell is no fact, never a zero. */
export async function readFacts(path: string, sources: Sources): Promise<Checked<Fact[]>> {
  const table = await readTable(path, factHeaders)
  if (!table.ok) return table
  const { problems, facts } = take(table.value, {
    names: namesOf(sources.scheme, sources.roster),
    unread: unreadBy(sources),
    readValue: await valueReader(),
  })
  const due = duePeriods(sources)
  if (problems.length === 0 && !facts.some(({ period }) => due.has(period)))
    problems.push(nothingDue(path, sources.period))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: sortFacts(facts) }
}

/** The period itself and those inside it whose results are taken. */
const duePeriods = ({ scheme, period }: Sources): Set<string> =>
  new Set([
    period,
    ...allIndicators(scheme.boards).flatMap(({ indicator }) =>
      indicator.fields.flatMap((field) => resultPeriods(field, period)),
    ),
  ])

/** The same reading as of a unit's workbook. More decimals than the field prints are kept: an analyst's source may have them. */
async function valueReader(): Promise<ReadValue> {
  const { readFigure } = await import('@plumbline/documents')
  return (row, field) => {
    const cell = row.cell('value') ?? { address: row.place('value'), value: null }
    const { unit, decimals, min, max } = field
    const spec = { unit, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
    const read = readFigure(cell, { ...spec, decimals })
    return read.problem?.code === 'too_many_decimals' ? readFigure(cell, { ...spec, decimals: 15 }) : read
  }
}

interface Readers {
  names: Names
  unread: Unread
  readValue: ReadValue
}

function take(rows: readonly FactRow[], { names, unread, readValue }: Readers) {
  const [facts, problems]: [Fact[], Problem[]] = [[], []]
  const seen = new Map<string, Seen[]>()
  for (const row of rows) {
    const told = toldBy(row)
    const named = names(told, row)
    if ('problem' in named) {
      problems.push(named.problem)
      continue
    }
    const { value, blank, problem } = readValue(row, named.field)
    const stated = readVintage(row)
    if (problem) problems.push(badValue(row, told, problem))
    if ('problem' in stated) problems.push(stated.problem)
    if (problem || 'problem' in stated || blank === 'empty') continue
    const lost = value === null ? undefined : unread(told, row, named.field)
    if (lost) {
      problems.push(lost)
      continue
    }
    const one: Seen = { row, value, ...stated }
    const key = whole(told)
    const before = seen.get(key)
    const other = before?.find((earlier) => contradicts(earlier, one))
    if (other) problems.push(conflict(one, other))
    // One of each vintage is enough to compare with: a million times the same line stays a million comparisons.
    if (before?.some((earlier) => earlier.vintage === one.vintage)) continue
    if (before) before.push(one)
    else seen.set(key, [one])
    if (value !== null) facts.push({ ...told, value, ...stated })
  }
  return { facts, problems }
}

/** A dash says that there is none: two lines that disagree about that contradict each other too. */
interface Seen {
  row: FactRow
  value: string | null
  vintage?: Fact['vintage']
}

/** Another value is a restatement where both lines say their vintage and it is not the same; a dash restates nothing. */
const contradicts = (a: Seen, b: Seen) =>
  a.value !== b.value &&
  (a.vintage === b.vintage || !a.vintage || !b.vintage || a.value === null || b.value === null)

const toldBy = (row: FactRow): Told => ({
  subject: row.text('subject'),
  indicator: row.text('indicator'),
  field: row.text('field'),
  period: row.text('period'),
})
const whole = ({ subject, indicator, field, period }: Told) => `${subject} ${indicator}.${field} ${period}`

const badValue = (row: FactRow, told: Told, { code, message }: FigureProblem): Problem =>
  finding(`fact_${code}`, row.place('value'), {
    message,
    hint: text(`（${whole(told)}）`, `(${whole(told)})`),
  })

function conflict(one: Seen, first: Seen): Problem {
  const [mine, other, at] = [one.value ?? '—', first.value ?? '—', first.row.place('value')]
  const unclear = one.vintage !== first.vintage && one.value !== null && first.value !== null
  return finding('fact_conflict', one.row.place('value'), {
    message: text(
      `同一数据在 ${at} 是 ${other}，这里是 ${mine}。`,
      `The same figure is ${other} at ${at} and ${mine} here.`,
    ),
    hint: unclear
      ? text(
          '两行都注明版次，才知道哪个在后。',
          'State the vintage on both lines: only then is it known which is the later.',
        )
      : text('核实后只保留一行。', 'Check which is right and keep one line.'),
  })
}

const nothingDue = (path: string, period: string): Problem =>
  finding('facts_none', path, {
    message: text(`没有 ${period} 的任何数据。`, `There is no figure of ${period} at all.`),
    hint: text('检查期，或换一份文件。', 'Check the period, or give another file.'),
  })
