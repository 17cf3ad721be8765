import type { Problem, Scheme } from '@plumbline/scheme'
import { gradeWords } from '@plumbline/scheme/grades'
import { canonicalJson } from '@plumbline/scoring'
import { finding, text, type Checked } from '../findings.ts'
import { readTable } from '../table/read-table.ts'
import { decisionProblems } from './check-decision.ts'
import type { Decided } from './decided.ts'
import { decisionHeaders, kindOfRow, type DecisionRow } from './decision-row.ts'
import { findNamed } from './find-named.ts'

type Lines = Pick<Decided, 'decisions' | 'honours' | 'overrides'>

function take(row: DecisionRow, scheme: Scheme, into: Lines): void {
  const kind = kindOfRow(row.text('kind'))!
  const document = row.text('document')
  const own = {
    subject: row.text('subject'),
    reason: row.text('reason'),
    ...(document && { document }),
    decidedBy: row.text('decidedBy'),
    date: row.text('date'),
  }
  const grade = findNamed(scheme.grades && gradeWords(scheme.grades), row.text('grade'))?.id
  const code = findNamed(scheme.honours, row.text('code'))?.id ?? ''
  const role = row.text('role')
  if (kind === 'honour' || kind === 'priority') into.honours.push({ ...own, code })
  else if (kind === 'head') into.overrides.push({ ...own, role, grade: grade! })
  else if (kind === 'disqualify' && role) into.decisions.push({ kind, ...own, role })
  else into.decisions.push({ kind, ...own, ...(grade !== undefined && { grade }) })
}

const repeated = (row: DecisionRow, first: DecisionRow): Problem =>
  finding('decision_repeated', row.place('subject'), {
    message: text(
      `与 ${first.place('subject')} 完全相同。`,
      `This is the same as ${first.place('subject')}.`,
    ),
    hint: text('只保留一行。', 'Keep one of the lines.'),
  })

const noGrades = (path: string): Problem =>
  finding('decisions_without_grades', path, {
    message: text(
      '办法没有规定等次，决定无处适用。',
      'The scheme gives no grades for decisions to apply to.',
    ),
    hint: text('先在办法里写 grades。', 'Write grades in the scheme first.'),
  })

const inOrder = <T>(all: readonly T[]): T[] =>
  all
    .map((one) => ({ one, key: canonicalJson(one) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ one }) => one)

/** What persons have decided, in one order however the lines stand; or everything that is wrong, line by line. */
export async function readDecisions(
  path: string,
  scheme: Scheme,
  units: ReadonlySet<string>,
): Promise<Checked<Lines>> {
  if (!scheme.grades) return { ok: false, problems: [noGrades(path)] }
  const table = await readTable(path, decisionHeaders)
  if (!table.ok) return table
  const seen = new Map<string, DecisionRow>()
  const lines: Lines = { decisions: [], honours: [], overrides: [] }
  const problems = table.value.flatMap((row) => {
    const key = Object.keys(decisionHeaders)
      .map((column) => row.text(column as keyof typeof decisionHeaders))
      .join('\u0000')
    const first = seen.get(key)
    const found = first ? [repeated(row, first)] : decisionProblems(row, scheme, units)
    seen.set(key, first ?? row)
    if (found.length === 0) take(row, scheme, lines)
    return found
  })
  if (problems.length > 0) return { ok: false, problems }
  const { decisions, honours, overrides } = lines
  return {
    ok: true,
    value: { decisions: inOrder(decisions), honours: inOrder(honours), overrides: inOrder(overrides) },
  }
}
