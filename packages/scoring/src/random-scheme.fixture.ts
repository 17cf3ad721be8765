import type { IndicatorInput, Scheme } from '@plumbline/scheme'
import { compileExpression } from '@plumbline/scheme/expressions'
import fc from 'fast-check'
import type { ScoreInput } from './aggregate/score-class.ts'
import { checkEntries } from './ledger/check-entries.ts'
import type { LedgerEntry } from './ledger/types.ts'
import { method } from './random-method.fixture.ts'
import { entries, settlement } from './random-settlement.fixture.ts'
import { factsOf, indicatorOf, period, schemeOf, type MethodInput } from './scheme.fixture.ts'
import type { Fact } from './types.ts'

const text = (zh: string) => ({ zh, en: zh })
/** Beside `v`, `w`, `f` and a target `t` with or without a goal: `d` derived, `r` the result of another assessment, `a` of the area. */
export const fields = fc
  .record({
    expression: fc.constantFrom('v - w / 4', 'f > 0 ? v / f : w', 'v + t'),
    goal: fc.constantFrom(undefined, undefined, 500, 0.5),
  })
  .map(({ expression, goal }): IndicatorInput['fields'] => [
    ...indicatorOf('i', {}).fields.filter(({ id }) => id === 'v' || id === 'w'),
    { id: 'f', name: text('系数'), unit: '', min: 0, max: 2 },
    { id: 't', name: text('目标'), unit: '', source: 'target', ...(goal !== undefined && { goal }) },
    { id: 'd', name: text('推算'), unit: '', source: 'derived', expression },
    {
      ...{ id: 'r', name: text('他处得分'), unit: '分', source: 'result' },
      result: { scheme: 'other', every: 'month' },
    },
    { id: 'a', name: text('全区'), unit: '%', source: 'external', scope: 'area' },
  ])

const fixed: Partial<Record<MethodInput['kind'], 'up' | 'down'>> = {
  ...{ completion: 'up', inverse: 'down', piecewise: 'up', panel: 'up', efficacy: 'up' },
}
/** Which way a method rewards where the direction has no say. */
function wayOf(method: MethodInput): 'up' | 'down' | undefined {
  if (method.kind === 'efficacy' && method.ends === 'class') return undefined
  if (method.kind === 'standards') return method.values[0]! > method.values[4]! ? 'up' : 'down'
  return fixed[method.kind]
}

/** By place, else by score, and by progress where there is some. */
function lightsFor(method: MethodInput): NonNullable<IndicatorInput['lights']> {
  const paced =
    method.kind === 'completion' && method.measure.kind === 'value' && method.target.pace === 'none'
  return [
    ...(paced ? [{ light: 'red' as const, behind: 20 }] : []),
    { light: 'green', from: 1, to: 2 },
    { light: 'yellow', min: 60 },
    { light: 'red', max: 60 },
  ]
}

const indicator = fc.record({ ...bare(), lit: fc.boolean() }).map(({ lit, direction, ...one }) => ({
  ...one,
  responsible: 'stats',
  direction: wayOf(one.method) ?? direction,
  ...(lit && one.weight > 0 && { lights: lightsFor(one.method) }),
}))

function bare() {
  return {
    method,
    fields,
    weight: fc.integer({ min: 0, max: 40 }),
    direction: fc.constantFrom('up' as const, 'down' as const),
    missing: fc.constantFrom(...(['exclude', 'exclude', 'zero', 'last', 'group_mean', 'block'] as const)),
    factor: fc.option(fc.constant('f'), { nil: undefined, freq: 6 }),
  }
}
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
    settlement(list.length),
  )
}

/** All that scoring it asks for; of the ledger's entries those that fit this scheme and these subjects. */
export function inputOf(
  scheme: Scheme,
  { subjects, facts, entries: all }: Pick<ScoreInput, 'subjects'> & Pick<Month, 'facts' | 'entries'>,
): ScoreInput & { facts: Fact[]; entries: LedgerEntry[] } {
  const bad = new Set(checkEntries(scheme, all, subjects).map(({ entry }) => entry))
  const fitting = all.filter(({ id }) => !bad.has(id))
  const common = { scheme, period, class: 'c', expressions: compileExpression }
  return { ...common, subjects, facts, entries: fitting }
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
  `${id}.r`,
  `${id}.v@2026-09`,
  `${id}.w@2026-09`,
])
const areas = keys.filter((key) => key.endsWith('.r')).map((key) => key.replace('.r', '.a'))

export interface Month {
  subjects: { id: string; class: string; code: string }[]
  facts: Fact[]
  entries: LedgerEntry[]
}

const filled = (names: readonly string[], values: readonly (string | undefined)[]) =>
  Object.fromEntries(values.flatMap((value, k) => (value === undefined ? [] : [[names[k]!, value]])))

const ofUnits = fc.array(fc.tuple(...keys.map((key) => (key.endsWith('.f') ? small : cell))), {
  minLength: 1,
  maxLength: 6,
})

/** A month of up to six subjects, with gaps, nonsense, zeros and negatives, figures of the area and entries of the ledger. */
export const month: fc.Arbitrary<Month> = fc
  .tuple(ofUnits, fc.tuple(...areas.map(() => small)), entries)
  .map(([rows, area, booked]) => ({
    subjects: rows.map((_, u) => ({ id: `u${u}`, class: 'c', code: `u${u}` })),
    facts: factsOf(
      Object.fromEntries([...rows.map((row, u) => [`u${u}`, filled(keys, row)]), ['*', filled(areas, area)]]),
    ),
    entries: booked,
  }))
