import fc from 'fast-check'
import type { MethodInput } from './scheme.fixture.ts'

type MeasureInput = Extract<MethodInput, { kind: 'minmax' }>['measure']
type PartInput = Exclude<MethodInput, { kind: 'blend' }>

const measure = fc.constantFrom<MeasureInput[]>(
  { kind: 'value' as const, field: 'v' },
  { kind: 'growth' as const, field: 'v', lag: 1 },
  { kind: 'share' as const, part: 'v', whole: 'w' },
  { kind: 'contribution' as const, field: 'v', lag: 1 },
  { kind: 'value' as const, field: 'd' },
  { kind: 'growth' as const, field: 'd', lag: 1 },
  { kind: 'value' as const, field: 'a' },
  { kind: 'average' as const, field: 'r', over: 'present' as const },
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
    leniency: fc.constantFrom('none' as const, 'zscore' as const),
  }),
  fc.constant({
    kind: 'panel' as const,
    fields: ['v', 'w', 'f'],
    leniency: 'drop_ends' as const,
    dropFrom: 3,
  }),
)
const name = { zh: '部分', en: 'part' }
const formula = fc.record({
  kind: fc.constant('expression' as const),
  expression: fc.constantFrom(
    'v / w',
    'd > t ? min(v, w) : abs(d) + month',
    '(a + v) * f - r / 4',
    'max(v, w, 60)',
  ),
  high: fc.constantFrom(undefined, 100),
})
const blend = fc.tuple(part, part).map(([a, b]) => ({
  kind: 'blend' as const,
  parts: [
    { name, share: 0.7, method: a },
    { name, share: 0.3, method: b },
  ],
}))
/** Every method and measure, over the fields of `random-scheme.fixture.ts`. */
export const method: fc.Arbitrary<MethodInput> = fc.oneof(
  { weight: 6, arbitrary: part },
  { weight: 1, arbitrary: blend },
  { weight: 1, arbitrary: formula },
)
