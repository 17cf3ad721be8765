import { expect, it } from 'vitest'
import type { IndicatorInput } from '../../schema.ts'
import { findingsAfter, unchanged } from '../../scheme.fixture.ts'

const measure = { kind: 'value' as const, field: 'pm25' }

it('accepts parameters that fit together', () => {
  expect(findingsAfter(unchanged)).toEqual([])
  expect(
    findingsAfter(
      (draft) => (draft.boards[0]!.indicators[1]!.method = { kind: 'rank', measure, form: 'linear' }),
    ),
  ).toEqual([])
})

it('names a ladder without points, a scale upside down and a mean outside its limits', () => {
  expect(
    findingsAfter(
      (draft) => (draft.boards[0]!.indicators[1]!.method = { kind: 'rank', measure, form: 'ladder' }),
    ),
  ).toEqual(['method_parameters boards[0].indicators[1].method.points'])
  expect(
    findingsAfter(
      (draft) => (draft.boards[0]!.indicators[1]!.method = { kind: 'minmax', measure, low: 100, high: 60 }),
    ),
  ).toEqual(['method_parameters boards[0].indicators[1].method.low'])
  expect(
    findingsAfter(
      (draft) => (draft.boards[0]!.indicators[1]!.method = { kind: 'zscore', measure, mean: 120 }),
    ),
  ).toEqual(['method_parameters boards[0].indicators[1].method.mean'])
})

it('names a ladder on which a later place gets more', () => {
  const ladder = (points: number[]) =>
    findingsAfter(
      (draft) => (draft.boards[0]!.indicators[1]!.method = { kind: 'rank', measure, form: 'ladder', points }),
    )
  expect(ladder([60, 57, 57, 54])).toEqual([])
  expect(ladder([54, 57, 60])).toEqual(['method_parameters boards[0].indicators[1].method.points'])
})

type Method = NonNullable<IndicatorInput['method']>
const findings = (method: Method) =>
  findingsAfter((draft) => (draft.boards[0]!.indicators[1]!.method = method))
const at = (path: string) => [`method_parameters boards[0].indicators[1].method.${path}`]
const both = (name: string) => ({ zh: name, en: name })

it('names what a form of ranking makes no use of, or lacks', () => {
  const rank = (rest: object) => findings({ kind: 'rank', measure, ...rest } as Method)
  expect(rank({ form: 'ratio', to: 5, rest: 1, full: 6 })).toEqual([])
  expect(rank({ form: 'reversed', start: -2, step: -0.1, full: 2 })).toEqual([])
  expect(rank({ form: 'linear', points: [60, 57] })).toEqual(at('points'))
  expect(rank({ form: 'borda', to: 3 })).toEqual(at('to'))
  expect(rank({ form: 'ladder', points: [60], start: 2 })).toEqual(at('start'))
  expect(rank({ form: 'ratio', to: 5, rest: 7, full: 6 })).toEqual(at('rest'))
  expect(rank({ form: 'ratio', rest: 1, full: 6 })).toEqual(at('to'))
  expect(rank({ form: 'reversed', step: 1 })).toEqual(at('start'))
  expect(rank({ form: 'reversed', start: -2 })).toEqual(at('step'))
  expect(rank({ form: 'reversed', start: -2, step: 0.1 })).toEqual(at('step'))
})

it('names ends of an efficacy coefficient that are not there, equal, or of no use', () => {
  const efficacy = (rest: object) => findings({ kind: 'efficacy', measure, ...rest } as Method)
  expect(efficacy({ satisfactory: 15, unacceptable: 75 })).toEqual([])
  expect(efficacy({ ends: 'class', floor: 60 })).toEqual([])
  expect(efficacy({ unacceptable: 75 })).toEqual(at('satisfactory'))
  expect(efficacy({ satisfactory: 75 })).toEqual(at('unacceptable'))
  expect(efficacy({ satisfactory: 75, unacceptable: 75 })).toEqual(at('unacceptable'))
  expect(efficacy({ ends: 'class', satisfactory: 15 })).toEqual(at('satisfactory'))
  expect(efficacy({ ends: 'class', floor: 60, cap: 60 })).toEqual(at('floor'))
})

it('names standard values out of order, a level that stands twice, and ballots that do not add up', () => {
  const standards = (...values: [number, number, number, number, number]) =>
    findings({ kind: 'standards', measure, values })
  expect(standards(42, 52, 67, 82, 95)).toEqual([])
  expect(standards(42, 52, 52, 82, 95)).toEqual(at('values'))
  expect(standards(42, 67, 52, 82, 95)).toEqual(at('values'))
  const rubric = (...levels: number[]) =>
    findings({
      kind: 'rubric',
      measure,
      levels: levels.map((level) => ({ level, name: both('档'), points: 10 })),
    })
  expect(rubric(1, 2)).toEqual([])
  expect(rubric(1, 2, 1)).toEqual(at('levels[2].level'))
  const ballot = (weights: number[], rest: object = {}, turnout?: typeof measure) =>
    findings({
      kind: 'ballot',
      classes: weights.map((weight) => ({
        name: both('类'),
        weight,
        mean: measure,
        ...(turnout && { turnout }),
      })),
      ...rest,
    } as Method)
  expect(ballot([0.3, 0.3, 0.4])).toEqual([])
  expect(ballot([0.5, 0.5], { minTurnout: 50 }, measure)).toEqual([])
  expect(ballot([0.3, 0.3])).toEqual(at('classes'))
  expect(ballot([1], {}, measure)).toEqual(at('classes[0].turnout'))
  expect(ballot([1], { minTurnout: 50 })).toEqual(at('minTurnout'))
})

it('names a rater who stands twice, one who is not there, and ends that would never be left out', () => {
  const panel = (fields: string[], rest: object = {}) =>
    findingsAfter((draft) => {
      const indicator = draft.boards[0]!.indicators[1]!
      indicator.direction = 'up'
      indicator.method = { kind: 'panel', fields, leniency: 'none', ...rest }
    })
  expect(panel(['pm25'])).toEqual([])
  expect(panel(['pm25', 'pm25'])).toEqual(at('fields[1]'))
  expect(panel(['pm25'], { dropFrom: 3 })).toEqual(at('dropFrom'))
  expect(panel(['pm25'], { leniency: 'drop_ends' })).toEqual(at('fields'))
  expect(panel(['mayor'])).toEqual(['reference_unknown boards[0].indicators[1].method.fields[0]'])
})
