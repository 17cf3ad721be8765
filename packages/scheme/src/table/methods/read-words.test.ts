import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseScheme } from '../../parse/parse-scheme.ts'
import { Indicator, Scheme } from '../../schema.ts'
import { goodScheme } from '../../scheme.fixture.ts'
import { allIndicators } from '../../walk.ts'
import { describeMethod } from '../../words/describe-method.ts'
import { keepEnglish } from './keep-english.ts'
import { readWords } from './read-words.ts'

const value = { kind: 'value', field: 'level' } as const
const target = { field: 'goal' } as const
const name = (zh: string) => ({ zh, en: zh })

/** One of each kind and form, with parameters other than the defaults. */
const methods: unknown[] = [
  { kind: 'completion', measure: value, target, cap: 1.2 },
  { kind: 'completion', measure: value, target: { field: 'goal', pace: 'linear' }, pointsBelowZero: 5 },
  { kind: 'completion', measure: value, target, pointsBelowZero: 2.5, below: 'floor' },
  { kind: 'completion', measure: { kind: 'growth', field: 'level', lag: 12 }, target },
  { kind: 'completion', measure: { kind: 'growth', field: 'air.pm25', lag: 3 }, target },
  { kind: 'inverse', measure: value, target, cap: 1.1 },
  { kind: 'inverse', measure: value, target, form: 'b' },
  { kind: 'minmax', measure: { kind: 'share', part: 'level', whole: 'goal' }, low: 60, high: 95.5 },
  { kind: 'minmax', measure: { kind: 'contribution', field: 'level', lag: 1 } },
  { kind: 'rank', measure: value, form: 'ladder', points: [60, 57, 54], full: 60, ties: 'average' },
  { kind: 'rank', measure: value, form: 'ratio', full: 6, to: 5, rest: 1 },
  { kind: 'rank', measure: value, form: 'ratio', full: 6 },
  { kind: 'rank', measure: value, form: 'reversed', start: 2, step: 0.1, full: 2, ties: 'max' },
  { kind: 'rank', measure: value, form: 'linear' },
  { kind: 'rank', measure: value, form: 'borda' },
  {
    kind: 'piecewise',
    measure: value,
    points: [
      [-1.5, 0],
      [15, 60],
      [75, 100],
    ],
  },
  { kind: 'zscore', measure: value, mean: 70, sd: 5, low: 40 },
  { kind: 'goalposts', measure: value, low: 20, high: 85, scale: 'log' },
  { kind: 'imported', measure: { kind: 'average', field: 'level', over: 'all', atLeast: 6 } },
  { kind: 'imported', measure: value, full: 120 },
  { kind: 'efficacy', measure: value, satisfactory: 12, unacceptable: 6, floor: 60 },
  { kind: 'efficacy', measure: value, ends: 'class', span: 50, base: 50, cap: 110 },
  { kind: 'percentile', measure: value },
  { kind: 'distance', measure: value, target, cap: 1.2 },
  { kind: 'distance', measure: value, target, side: 'worse' },
  { kind: 'standards', measure: value, values: [9.4, 6.2, 3, 1, -2] },
  {
    kind: 'rubric',
    measure: value,
    levels: [
      { level: 1, name: name('好'), points: 10 },
      { level: 2, name: name('中，一般'), points: 6 },
    ],
    full: 10,
  },
  {
    kind: 'ballot',
    classes: [
      { name: name('甲'), weight: 0.3, mean: value },
      { name: name('乙'), weight: 0.7, mean: { kind: 'value', field: 'goal' } },
    ],
    full: 10,
  },
  { kind: 'panel', fields: ['level', 'goal'], leniency: 'drop_ends', full: 10 },
  { kind: 'panel', fields: ['level'], leniency: 'drop_ends', dropFrom: 7 },
  { kind: 'panel', fields: ['level'], leniency: 'zscore' },
  {
    kind: 'expression',
    expression: 'goal > 0 ? level / goal * 100 * 12 / month - air.pm25 : 0',
    low: 0,
    high: 120,
  },
  {
    kind: 'blend',
    parts: [
      { name: name('总量'), share: 0.8, method: { kind: 'completion', measure: value, target } },
      {
        name: name('测评'),
        share: 0.2,
        method: { kind: 'ballot', classes: [{ name: name('甲'), weight: 1, mean: value }] },
      },
    ],
  },
]

function indicatorWith(method: unknown, rest: object = {}) {
  const scheme = Scheme.parse(goodScheme())
  const gdp = Indicator.parse({ ...scheme.boards[0]!.indicators[0], method, ...rest })
  scheme.boards[0]!.indicators[0] = gdp
  return { scheme, gdp }
}

describe.each(methods.map((method) => [(method as { kind: string }).kind, method] as const))(
  '%s',
  (_, method) => {
    it.each([
      {},
      { missing: 'zero' },
      { missing: 'group_mean', factor: 'goal' },
      { factor: ['goal', 'level'] },
    ])('is read back with %j', (rest) => {
      const { scheme, gdp } = indicatorWith(method, rest)
      const { method: wanted, missing, factor } = gdp
      const { method: _, factor: __, ...bare } = gdp
      const read = readWords(describeMethod(gdp, scheme).zh, { ...bare, missing: 'exclude' }, scheme)
      expect({ method: read?.method, missing: read?.missing, factor: read?.factor }).toEqual({
        method: wanted,
        missing,
        factor,
      })
    })
  },
)

it('reads the direction where the words say it', () => {
  const { scheme, gdp } = indicatorWith({ kind: 'minmax', measure: value }, { direction: 'down' })
  expect(readWords(describeMethod(gdp, scheme).zh, { ...gdp, direction: 'up' }, scheme)?.direction).toBe(
    'down',
  )
})

it.each([
  ['a name nobody has', '直接采用别的数'],
  ['one word too many', '完成率 = 实际值 ÷ 目标值 × 100，封顶 120 分，特殊情况另议'],
  ['a number that is none', '完成率 = 实际值 ÷ 目标值 × 100，封顶 1.2.3 分'],
])('takes nothing from words with %s', (_, words) => {
  const { scheme, gdp } = indicatorWith(undefined)
  expect(readWords(words, gdp, scheme)).toBeUndefined()
})

const presets = new URL('../../../presets/', import.meta.url)

it.each(readdirSync(presets).filter((file) => file.endsWith('.yaml')))('reads every method of %s', (file) => {
  const parsed = parseScheme(readFileSync(new URL(file, presets), 'utf8'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  for (const { indicator } of allIndicators(parsed.scheme.boards)) {
    const { method, factor: _, missing: __, ...rest } = indicator
    const bare = { ...rest, missing: 'exclude' as const }
    // Nothing in the words says in which column the turnout stands.
    if (!method || (method.kind === 'ballot' && method.minTurnout !== undefined)) continue
    const read = readWords(describeMethod(indicator, parsed.scheme).zh, bare, parsed.scheme)
    // 'difference' is what is meant where nothing is said, and then the words do not say it.
    const said = JSON.stringify(method).replaceAll(',"below":"difference"', '')
    expect([indicator.id, keepEnglish(read?.method, method)]).toEqual([indicator.id, JSON.parse(said)])
  }
})
