import type { Scheme } from '@plumbline/scheme'
import fc from 'fast-check'
import { factsOf, indicatorOf, schemeOf, type MethodInput } from './scheme.fixture.ts'
import type { Fact } from './types.ts'

type MeasureInput = Extract<MethodInput, { kind: 'minmax' }>['measure']
type PartInput = Exclude<MethodInput, { kind: 'blend' }>

const measure = fc.constantFrom<MeasureInput[]>(
  { kind: 'value' as const, field: 'v' },
  { kind: 'growth' as const, field: 'v', lag: 1 },
  { kind: 'share' as const, part: 'v', whole: 'w' },
  { kind: 'contribution' as const, field: 'v', lag: 1 },
)
const target = fc.record({
  field: fc.constant('t'),
  pace: fc.constantFrom('none' as const, 'linear' as const),
})
const cap = fc.constantFrom(1, 1.2)

const part = fc.oneof<fc.Arbitrary<PartInput>[]>(
  fc.record({ kind: fc.constant('completion' as const), measure, target, cap }),
  fc.record({
    kind: fc.constant('completion' as const),
    measure,
    target,
    cap,
    pointsBelowZero: fc.constant(5),
  }),
  fc.record({
    kind: fc.constant('inverse' as const),
    measure,
    target,
    cap,
    form: fc.constantFrom('a' as const, 'b' as const),
  }),
  fc.record({ kind: fc.constant('minmax' as const), measure, low: fc.constantFrom(0, 60) }),
  fc.record({
    kind: fc.constant('rank' as const),
    measure,
    form: fc.constant('linear' as const),
    ties: fc.constantFrom('min' as const, 'average' as const),
  }),
  fc.record({
    kind: fc.constant('rank' as const),
    measure,
    form: fc.constant('ladder' as const),
    points: fc.constant<number[]>([60, 57, 54]),
    full: fc.constant(60),
  }),
  fc.record({
    kind: fc.constant('piecewise' as const),
    measure,
    points: fc.constant([
      [-10, 0],
      [5, 60],
      [40, 110],
    ] as [number, number][]),
  }),
  fc.record({ kind: fc.constant('zscore' as const), measure }),
  fc.record({
    kind: fc.constant('efficacy' as const),
    measure,
    satisfactory: fc.constant(1200),
    unacceptable: fc.constant(-600),
    floor: fc.constantFrom(undefined, 60),
  }),
  fc.record({ kind: fc.constant('efficacy' as const), measure, ends: fc.constant('class' as const) }),
  fc.record({ kind: fc.constant('percentile' as const), measure }),
  fc.record({
    kind: fc.constant('distance' as const),
    measure,
    target,
    side: fc.constantFrom('both' as const, 'worse' as const),
    cap,
  }),
  fc.record({
    kind: fc.constant('standards' as const),
    measure,
    values: fc.constantFrom<[number, number, number, number, number][]>(
      [40, 20, 5, -1, -9],
      [-9, -1, 5, 20, 40],
    ),
  }),
  fc.record({
    kind: fc.constant('rank' as const),
    measure,
    form: fc.constantFrom('borda' as const, 'ratio' as const),
    full: fc.constant(6),
    ties: fc.constantFrom('min' as const, 'average' as const, 'max' as const),
  }),
  fc.constant({
    kind: 'rank' as const,
    measure: { kind: 'value' as const, field: 'v' },
    form: 'reversed' as const,
    start: 2,
    step: 0.7,
    full: 2,
  }),
  fc.constant({
    kind: 'rubric' as const,
    measure: { kind: 'value' as const, field: 'f' },
    levels: [0, 1, 2].map((level) => ({ level, name: { zh: '档', en: 'level' }, points: 50 * level })),
  }),
  fc.constant({
    kind: 'ballot' as const,
    classes: ['v', 'w'].map((field) => ({
      name: { zh: '类', en: 'class' },
      weight: 0.5,
      mean: { kind: 'value' as const, field },
      turnout: { kind: 'share' as const, part: 'w', whole: 'v' },
    })),
    minTurnout: 30,
    full: 5000,
  }),
  fc.record({
    kind: fc.constant('panel' as const),
    fields: fc.constant<string[]>(['v', 'w', 'f']),
    leniency: fc.constantFrom('none' as const, 'zscore' as const, 'drop_ends' as const),
    dropFrom: fc.constant(3),
  }),
)
const name = { zh: '部分', en: 'part' }
const blend = fc.tuple(part, part).map(([a, b]) => ({
  kind: 'blend' as const,
  parts: [
    { name, share: 0.7, method: a },
    { name, share: 0.3, method: b },
  ],
}))
const method: fc.Arbitrary<MethodInput> = fc.oneof(
  { weight: 4, arbitrary: part },
  { weight: 1, arbitrary: blend },
)

const indicator = fc.record({
  method,
  weight: fc.integer({ min: 0, max: 40 }),
  direction: fc.constantFrom('up' as const, 'down' as const),
  missing: fc.constantFrom(...(['exclude', 'exclude', 'zero', 'last', 'group_mean', 'block'] as const)),
  factor: fc.option(fc.constant('f'), { nil: undefined, freq: 6 }),
})
const board = fc.record({
  weight: fc.integer({ min: 0, max: 60 }),
  indicators: fc.array(indicator, { minLength: 1, maxLength: 4 }),
})

export type Boards = {
  weight: number
  indicators: (Parameters<typeof indicatorOf>[1] & { weight: number })[]
}[]

/** Any boards, weights in any proportion. */
export const boards: fc.Arbitrary<Boards> = fc.array(board, { minLength: 1, maxLength: 3 })

export function schemeFrom(list: Boards, scale = 1): Scheme {
  return schemeOf(
    list.map(({ weight, indicators }, b) => ({
      weight: weight * scale,
      indicators: indicators.map((one, i) =>
        indicatorOf(`i${b}_${i}`, { ...one, weight: one.weight * scale }),
      ),
    })),
  )
}

const decimal = fc
  .tuple(fc.integer({ min: -2000, max: 5000 }), fc.constantFrom(1, 10, 100))
  .map(([n, scale]) => String(n / scale))
const cell = fc.option(
  fc.oneof({ weight: 9, arbitrary: decimal }, { weight: 1, arbitrary: fc.constantFrom('', '—', '0') }),
  { nil: undefined, freq: 6 },
)
/** Small numbers: a factor, a level. */
const small = fc.option(fc.constantFrom('0', '0.5', '1', '1.2', '2', '3', '-1'), { nil: undefined, freq: 6 })
const keys = Array.from({ length: 12 }, (_, k) => `i${Math.floor(k / 4)}_${k % 4}`).flatMap((id) => [
  `${id}.v`,
  `${id}.w`,
  `${id}.t`,
  `${id}.f`,
  `${id}.v@2026-09`,
])

export interface Month {
  subjects: { id: string; class: string }[]
  facts: Fact[]
}

/** A month of up to six subjects, with gaps, nonsense, zeros and negatives. */
export const month: fc.Arbitrary<Month> = fc
  .array(fc.tuple(...keys.map((key) => (key.endsWith('.f') ? small : cell))), { minLength: 1, maxLength: 6 })
  .map((rows) => {
    const values = rows.map((row, u) => [
      `u${u}`,
      Object.fromEntries(row.flatMap((value, k) => (value === undefined ? [] : [[keys[k]!, value]]))),
    ])
    return {
      subjects: rows.map((_, u) => ({ id: `u${u}`, class: 'c' })),
      facts: factsOf(Object.fromEntries(values)),
    }
  })
