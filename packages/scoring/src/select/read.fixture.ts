import type { IndicatorInput, Scheme } from '@plumbline/scheme'
import { compileExpression, type CompileExpression } from '@plumbline/scheme/expressions'
import { factsOf, indicatorOf, period, schemeOf } from '../scheme.fixture.ts'
import { expressionsFor } from './expressions.ts'
import { tabulateFacts } from './fact-table.ts'
import { indexFacts } from './facts.ts'
import { fieldReader } from './field-reader.ts'
import type { Read } from './figure.ts'

export type FieldInput = IndicatorInput['fields'][number]

export const derived = (id: string, expression: string): FieldInput => ({
  id,
  name: { zh: `推算${id}`, en: `derived ${id}` },
  unit: '',
  source: 'derived',
  expression,
})

/** What indicator `i` of a scheme reads; a row per subject in the order written. */
export function readerIn(
  scheme: Scheme,
  values: Record<string, Record<string, string>>,
  compile: CompileExpression = compileExpression,
): Read {
  const subjects = Object.keys(values)
  const facts = indexFacts(tabulateFacts(factsOf(values), subjects), subjects, [])
  const expressions = expressionsFor(scheme, subjects.length, compile)
  return fieldReader({ scheme, period, facts, expressions }, { id: 'i' })
}

/** The same in a scheme of that indicator alone, with these fields beside its v, w, f and t; values by their bare names. */
export function readerOf(
  values: Record<string, Record<string, string>>,
  fields: FieldInput[] = [],
  compile?: CompileExpression,
): Read {
  const own = indicatorOf('i', {}).fields.filter(({ id }) => fields.every((one) => one.id !== id))
  const indicator = indicatorOf('i', { fields: [...own, ...fields] })
  const named = Object.entries(values).map(([id, figures]) => [
    id,
    Object.fromEntries(Object.entries(figures).map(([key, value]) => [`i.${key}`, value])),
  ])
  return readerIn(schemeOf([{ weight: 100, indicators: [indicator] }]), Object.fromEntries(named), compile)
}
