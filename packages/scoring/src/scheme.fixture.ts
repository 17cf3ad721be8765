import { Scheme, type IndicatorInput, type SchemeInput } from '@plumbline/scheme'
import { compileExpression } from '@plumbline/scheme/expressions'
import { scoreSubjects } from './score-subjects.ts'
import { showPoints } from './numbers/rounding.ts'
import type { Fact, IndicatorScore, SubjectScore } from './types.ts'

export type MethodInput = NonNullable<IndicatorInput['method']>

const text = (name: string) => ({ zh: name, en: name })
export const period = '2026-10'

/** An indicator with a value `v`, a second value `w`, a factor or level `f` and a target `t`. */
export function indicatorOf(id: string, rest: Partial<IndicatorInput>): IndicatorInput {
  const fields: IndicatorInput['fields'] = [
    { id: 'v', name: text('实际'), unit: '' },
    { id: 'w', name: text('另一'), unit: '' },
    { id: 'f', name: text('系数'), unit: '' },
    { id: 't', name: text('目标'), unit: '', source: 'target' },
  ]
  return { id, name: text(id), weight: 100, fields, ...rest }
}

export function schemeOf(
  boards: { weight: number; indicators: IndicatorInput[] }[],
  rest: Partial<SchemeInput> = {},
): Scheme {
  return Scheme.parse({
    language: 'plumbline/1',
    id: 'sample',
    title: text('示例'),
    basis: text('示例'),
    period: 'month',
    classes: [{ id: 'c', name: text('类') }],
    boards: boards.map((board, b) => ({ id: `b${b}`, name: text(`板块${b}`), ...board })),
    calendar: { opensAfterDays: 1, dueAfterDays: 5, closesAfterDays: 8, closesAt: '18:00' },
    ...rest,
  })
}

/** { u1: { 'gdp.v': '92' } } → facts of the period; targets (`t`) under its year; 'gdp.v@2025-10' in another period. */
export function factsOf(values: Record<string, Record<string, string>>): Fact[] {
  return Object.entries(values).flatMap(([subject, fields]) =>
    Object.entries(fields).map(([key, value]) => {
      const [ref = '', at] = key.split('@')
      const [indicator = '', field = ''] = ref.split('.')
      return { subject, indicator, field, period: at ?? (field === 't' ? '2026' : period), value }
    }),
  )
}

export function scoresOf(scheme: Scheme, values: Record<string, Record<string, string>>): SubjectScore[] {
  const subjects = Object.keys(values).map((id) => ({ id, class: 'c' }))
  return scoreSubjects({
    scheme,
    period,
    class: 'c',
    subjects,
    facts: factsOf(values),
    expressions: compileExpression,
  })
}

export const leavesOf = (score: SubjectScore): IndicatorScore[] =>
  score.boards.flatMap((board) => board.indicators)

/** One indicator `i` with this method over subjects with these values; what each attained. */
export function attain(
  method: MethodInput,
  values: Record<string, Record<string, string>>,
  rest: Partial<IndicatorInput> = {},
) {
  const scheme = schemeOf([{ weight: 100, indicators: [indicatorOf('i', { method, ...rest })] }])
  const named = Object.entries(values).map(([id, fields]) => [
    id,
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [`i.${key}`, value])),
  ])
  return scoresOf(scheme, Object.fromEntries(named)).map((score) => leavesOf(score)[0]!)
}

/** '92.00', or the reason's code. */
export const shown = ({ attained, reason }: IndicatorScore) =>
  attained === null ? (reason?.code ?? 'none') : showPoints(attained)

/** One subject with value v and target t. */
export function attainOne(method: MethodInput, fields: Record<string, string>): string {
  return shown(attain(method, { u1: fields })[0]!)
}
