import { readFileSync } from 'node:fs'
import { indicatorsOf, parseScheme, type Indicator } from '@plumbline/scheme'
import { compileExpression } from '@plumbline/scheme/expressions'
import {
  scoreSubjects,
  type Fact,
  type LedgerEntry,
  type Subject,
  type SubjectScore,
} from '@plumbline/scoring'

// The preset of S4 (systems.md), to be run from end to end.
const parsed = parseScheme(
  readFileSync(new URL('../../packages/scheme/presets/five-in-one.yaml', import.meta.url), 'utf8'),
)
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
export const { scheme } = parsed

export const period = '2022'
export const points = 100_000_000

/** Everything on target, best levels, all satisfied: 100 points for whoever nothing else is said of. */
const perfect: Record<string, string> = { level: '1', growth: '5', fairly: '0' }

const factsOn = (subject: string, { id, fields }: Indicator, own: Record<string, string>): Fact[] =>
  fields
    .filter(({ source }) => source !== 'derived')
    .map((field) => {
      const value = own[`${id}.${field.id}`] ?? perfect[field.id] ?? '100'
      return { subject, indicator: id, field: field.id, period, value }
    })

/** subject → the figures in which it is not perfect. */
export type Class = Record<string, Record<string, string>>

export function scoreAll(id: string, all: Class, entries: LedgerEntry[] = []): SubjectScore[] {
  const asked = indicatorsOf(scheme, id)
  const subjects = Object.keys(all).map((subject): Subject => ({ id: subject, class: id }))
  const facts = Object.entries(all).flatMap(([subject, own]) =>
    asked.flatMap((indicator) => factsOn(subject, indicator, own)),
  )
  const questions = { scheme, period, class: id, subjects, facts, entries }
  return scoreSubjects({ ...questions, expressions: compileExpression })
}

export const leaves = (boards: SubjectScore['boards']): SubjectScore['boards'][number]['indicators'] =>
  boards.flatMap((board) => [...board.indicators, ...leaves(board.boards)])

export const leafOf = (scores: readonly SubjectScore[], subject: string, indicator: string) =>
  leaves(scores.find((one) => one.subject === subject)!.boards).find((one) => one.indicator === indicator)!
