import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lightCoverage, lintScheme, parseScheme, type Scheme } from '../src/index.ts'

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.yaml'))
const indicatorsOf = (scheme: Scheme) => scheme.boards.flatMap((board) => board.indicators)

function readPreset(file: string): Scheme {
  const parsed = parseScheme(readFileSync(new URL(file, import.meta.url), 'utf8'))
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.problems)}`)
  return parsed.scheme
}

it('offers the six demonstration schemes', () => {
  expect(files).toEqual([
    'beijing-air.yaml',
    'city-district.yaml',
    'county.yaml',
    'district.yaml',
    'new-area.yaml',
    'provinces.yaml',
  ])
})

describe.each(files)('%s', (file) => {
  const scheme = readPreset(file)

  it('lints without an error and without advice', () => {
    expect(lintScheme(scheme)).toEqual([])
  })

  it('gives every class 100 points', () => {
    for (const { id } of scheme.classes) {
      const asked = indicatorsOf(scheme).filter((indicator) => indicator.classes?.includes(id) ?? true)
      expect(asked.reduce((sum, indicator) => sum + indicator.weight, 0)).toBe(100)
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
