import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  allIndicators,
  boardsOf,
  figuresOf,
  isScored,
  lightCoverage,
  lintScheme,
  originOf,
  parseScheme,
  type Scheme,
} from '../src/index.ts'

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.yaml'))
const indicatorsOf = (scheme: Scheme) => scheme.boards.flatMap((board) => board.indicators)

function readPreset(file: string): Scheme {
  const parsed = parseScheme(readFileSync(new URL(file, import.meta.url), 'utf8'))
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.problems)}`)
  return parsed.scheme
}

/** The five systems of systems.md, complete: every figure says where it comes from. */
const systems = [
  'five-in-one.yaml',
  'city-annual.yaml',
  'city-high-quality.yaml',
  'five-part.yaml',
  'new-area.yaml',
  'new-area-staff.yaml',
  'new-area-tasks.yaml',
  'new-area-annual.yaml',
  'district.yaml',
  'district-annual.yaml',
]

it('offers the demonstration schemes and the five systems', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'beijing-air.yaml',
      'city-district.yaml',
      'county.yaml',
      'district.yaml',
      'new-area.yaml',
      'provinces.yaml',
      ...systems,
    ]),
  )
})

it.each(systems)('%s says of every figure where it comes from, or why it is assumed', (file) => {
  const scheme = readPreset(file)
  const unsaid = figuresOf(scheme).filter(({ at }) => !originOf(scheme.origins ?? [], at))
  expect(unsaid).toEqual([])
})

/** S0-01 … S4-36: how many rows each system has in systems.md. */
const rowCounts = { S0: 23, S1: 24, S2: 12, S3: 23, S4: 36 }
const rows = Object.entries(rowCounts).flatMap(([system, count]) =>
  Array.from({ length: count }, (_, k) => `${system}-${String(k + 1).padStart(2, '0')}`),
)

it.each(systems)('%s names rows that exist, and says of every other figure that it is assumed', (file) => {
  const { origins = [] } = readPreset(file)
  expect(origins.flatMap(({ source }) => source ?? []).filter((source) => !rows.includes(source))).toEqual([])
  for (const { source, assumed } of origins) if (!source) expect(assumed?.zh).toMatch(/./)
})

/** Advice a preset does not follow, and why. */
const meant: Record<string, Record<string, string>> = {
  'district-annual.yaml': {
    grades_across_classes:
      'departments and townships are scored on the same indicators with the same points (S2-03)',
  },
  'city-annual.yaml': {
    consequence_scores_across_classes:
      'citizens and petitions are scored alike for every body, and the last three of all are meant (S0-12, S0-15)',
    grades_across_classes:
      'the two classes of cadres never stand in one unit, so nobody is compared across them',
  },
  'five-part.yaml': {
    ledger_class_idle: 'bonuses and inspections are of units, not of cadres (S3-19, S3-20)',
  },
}

describe.each(files)('%s', (file) => {
  const scheme = readPreset(file)

  it('lints without an error, and without advice that is not meant', () => {
    expect(new Set(lintScheme(scheme).map(({ code }) => code))).toEqual(
      new Set(Object.keys(meant[file] ?? {})),
    )
  })

  it('gives every class 100 points', () => {
    for (const { id } of scheme.classes) {
      const asked = allIndicators(boardsOf(scheme, id)).filter(({ indicator }) => isScored(indicator))
      expect(asked.reduce((sum, { indicator }) => sum + indicator.weight, 0)).toBeCloseTo(100, 9)
    }
  })

  it('shows what it rests on and what it assumes, and says where its figures are made up', () => {
    expect(scheme.assumptions.length).toBeGreaterThan(0)
    expect(scheme.basis.zh).toMatch(/参照.+整理/)
    const { opensAfterDays, dueAfterDays, closesAfterDays } = scheme.calendar
    const assumed = scheme.assumptions.map(({ zh }) => zh).join('\n')
    expect(assumed).toContain(
      `第${opensAfterDays}天开放、第${dueAfterDays}天截止、第${closesAfterDays}天关闭`,
    )
    if (scheme.lights.length > 0) expect(assumed).toMatch(/亮灯|绿、黄、红/)
    expect(scheme.basis.zh.includes('合成数据')).toBe(scheme.synthetic)
    expect(scheme.basis.en.includes('synthetic')).toBe(scheme.synthetic)
  })
})

it('maps the same five figures in the four schemes a province compares', () => {
  const codes = ['new-area.yaml', 'district.yaml', 'city-district.yaml', 'county.yaml'].map((file) =>
    readPreset(file).benchmarks.map((mapping) => `${mapping.code} ${mapping.figure.kind}`),
  )
  expect(codes[0]).toEqual([
    'gdp_total sum',
    'gdp_completion ratio_of_sums',
    'investment_completion ratio_of_sums',
    'retail_completion ratio_of_sums',
    'revenue_completion ratio_of_sums',
  ])
  for (const own of codes) expect(own).toEqual(codes[0])
})

it('asks the compared figures in the same unit everywhere, so that they may stand side by side', () => {
  const units = ['new-area.yaml', 'district.yaml', 'city-district.yaml', 'county.yaml'].map((file) =>
    readPreset(file).benchmarks.map(({ indicator }) => {
      const mapped = indicatorsOf(readPreset(file)).find(({ id }) => id === indicator)
      return [mapped?.name.zh, mapped?.fields.find(({ id }) => id === 'ytd')?.unit]
    }),
  )
  for (const own of units) expect(own).toEqual(units[0])
})

describe('after systems.md', () => {
  it('S1-01, S1-03: seven indicators, each total 80 % and growth 20 %', () => {
    const indicators = indicatorsOf(readPreset('new-area.yaml'))
    expect(indicators.map(({ name }) => name.zh)).toEqual([
      '地区生产总值',
      '第一产业增加值',
      '第二产业增加值',
      '第三产业增加值',
      '固定资产投资',
      '社会消费品零售总额',
      '一般公共预算收入',
    ])
    for (const { method } of indicators)
      expect(method?.kind === 'blend' && method.parts.map(({ share }) => share)).toEqual([0.8, 0.2])
  })

  it('S2-04, S2-05: fifteen places, lit 1–4, 5–7 and last 3 of ten, each with who answers for it', () => {
    const aired = indicatorsOf(readPreset('district.yaml')).filter(({ givenRank }) => givenRank)
    expect(aired).toHaveLength(15)
    for (const { givenRank, weight, responsible, leader } of aired) {
      expect(lightCoverage(givenRank?.rules ?? [], 10)).toEqual({ gaps: [], overlaps: [] })
      expect([weight, typeof responsible, typeof leader]).toEqual([0, 'string', 'string'])
    }
  })
})
