import { Scheme, type Aggregate, type SchemeInput } from '@plumbline/scheme'
import { scoreSubjects } from '../score-subjects.ts'
import type { BoardScore, Fact, IndicatorScore, SubjectScore } from '../types.ts'

/** A weight with a leaf's name, or with what is inside a board. */
export type Part = [weight: number, inside: string | Tree]
export interface Tree {
  aggregate?: Aggregate
  parts: Part[]
}
type BoardInput = SchemeInput['boards'][number]

const both = (text: string) => ({ zh: text, en: text })

const leafOf = (id: string, weight: number) => ({
  id,
  name: both(id),
  weight,
  fields: [{ id: 'v', name: both('v'), unit: '' }],
  method: { kind: 'imported' as const, measure: { kind: 'value' as const, field: 'v' } },
})

function boardOf([weight, inside]: Part, id: string): BoardInput {
  const { aggregate = 'arithmetic', parts } =
    typeof inside === 'string' ? { parts: [[weight, inside] as Part] } : inside
  return {
    id,
    name: both(id),
    weight,
    aggregate,
    indicators: parts.flatMap(([own, one]) => (typeof one === 'string' ? [leafOf(one, own)] : [])),
    boards: parts.flatMap((one, k) => (typeof one[1] === 'string' ? [] : [boardOf(one, `${id}_${k}`)])),
  }
}

/** Leaves are scores given from outside; a leaf at the top gets a board of its own. */
export function treeScheme(tree: Tree, rest: Partial<SchemeInput> = {}): Scheme {
  return Scheme.parse({
    language: 'plumbline/1',
    id: 'tree',
    title: both('tree'),
    basis: both('tree'),
    period: 'month',
    classes: [{ id: 'c', name: both('c') }],
    aggregate: tree.aggregate,
    boards: tree.parts.map((part, k) => boardOf(part, `b${k}`)),
    calendar: { opensAfterDays: 1, dueAfterDays: 5, closesAfterDays: 8, closesAt: '18:00' },
    ...rest,
  })
}

/** { u1: { a: '92' } }; a subject's code is its id in capitals. */
export function scoreTree(scheme: Scheme, values: Record<string, Record<string, string>>): SubjectScore[] {
  const period = '2026-10'
  const facts = Object.entries(values).flatMap(([subject, own]) =>
    Object.entries(own).map(([indicator, value]): Fact => ({
      subject,
      indicator,
      field: 'v',
      period,
      value,
    })),
  )
  const subjects = Object.keys(values).map((id) => ({ id, class: 'c', code: id.toUpperCase() }))
  return scoreSubjects({ scheme, period, class: 'c', subjects, facts })
}

export const boardsIn = (boards: BoardScore[]): BoardScore[] =>
  boards.flatMap((board) => [board, ...boardsIn(board.boards)])
export const leavesIn = (boards: BoardScore[]): IndicatorScore[] =>
  boardsIn(boards).flatMap((board) => board.indicators)
