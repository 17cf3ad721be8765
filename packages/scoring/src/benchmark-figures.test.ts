import type { SchemeInput } from '@plumbline/scheme'
import { expect, it } from 'vitest'
import { benchmarkFigures } from './benchmark-figures.ts'
import { factsOf, indicatorOf, period, schemeOf, scoresOf, type MethodInput } from './scheme.fixture.ts'

const method: MethodInput = {
  kind: 'completion',
  measure: { kind: 'value', field: 'v' },
  target: { field: 't' },
}
type Figure = NonNullable<SchemeInput['benchmarks']>[number]['figure']

function figure(kind: Figure, values: Record<string, Record<string, string>>) {
  const scheme = schemeOf([{ weight: 100, indicators: [indicatorOf('a', { method })] }], {
    benchmarks: [{ code: 'x', indicator: 'a', figure: kind }],
  })
  const [found] = benchmarkFigures({
    scheme,
    period,
    scores: scoresOf(scheme, values),
    facts: factsOf(values),
  })
  return [found!.value, found!.subjects]
}

const three = { u: { 'a.v': '0.1', 'a.t': '1' }, v: { 'a.v': '0.2', 'a.t': '1' }, w: { 'a.t': '1' } }

it('takes the mean of the scores there are, published', () => {
  expect(figure({ kind: 'attained_mean' }, three)).toEqual(['15.00', 2])
})

it('adds a field up exactly over those who have it', () => {
  expect(figure({ kind: 'sum', field: 'v' }, three)).toEqual(['0.3', 2])
})

it('divides two sums over the same subjects, in percent, targets from under their year', () => {
  const more = { ...three, x: { 'a.v': '5' } }
  expect(figure({ kind: 'ratio_of_sums', part: 'v', whole: 't' }, more)).toEqual(['15', 2])
})

it('has no figure of nothing', () => {
  expect(figure({ kind: 'attained_mean' }, { u: {} })).toEqual([null, 0])
  expect(figure({ kind: 'sum', field: 'v' }, { u: { 'a.v': 'n/a' } })).toEqual([null, 0])
  expect(figure({ kind: 'ratio_of_sums', part: 'v', whole: 'w' }, { u: { 'a.v': '1', 'a.w': '0' } })).toEqual(
    [null, 1],
  )
})

it('takes neither of two values that contradict each other', () => {
  const scheme = schemeOf([{ weight: 100, indicators: [indicatorOf('a', { method })] }], {
    benchmarks: [{ code: 'x', indicator: 'a', figure: { kind: 'sum', field: 'v' } }],
  })
  const fact = { indicator: 'a', field: 'v', period }
  const facts = [
    { ...fact, subject: 'u', value: '1' },
    { ...fact, subject: 'u', value: '2' },
    { ...fact, subject: 'w', value: '4' },
  ]
  const scores = ['u', 'w'].map((subject) => ({ subject, boards: [] }))
  for (const list of [facts, facts.toReversed()])
    expect(benchmarkFigures({ scheme, period, scores, facts: list })).toEqual([
      { code: 'x', value: '4', subjects: 1 },
    ])
})

it('looks at this period only', () => {
  expect(figure({ kind: 'sum', field: 'v' }, { u: { 'a.v': '1', 'a.v@2026-09': '50' } })).toEqual(['1', 1])
})
