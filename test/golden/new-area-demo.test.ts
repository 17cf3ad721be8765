import { publish, rankSubjects } from '@plumbline/scoring'
import { expect, it } from 'vitest'
import { demoJurisdictions, facts, targets } from '../../packages/local/src/demo-data/index.ts'
import { readPreset, scoreAll, type Figures } from './preset.fixture.ts'

// What 示范新区 shows for September 2026, worked out apart from the engine.
const scheme = readPreset('new-area.yaml')
const demo = demoJurisdictions.find(({ key }) => key === 'demo_new_area')!
const month = facts(demo).find(({ period }) => period === '2026-09')!
const own = targets(demo).filter(({ year }) => year === '2026')
const isArea = (field: string) => field.startsWith('area_')

const figures: Figures = {}
for (const { unitCode, indicator, field, value } of [...month.rows, ...own])
  (figures[isArea(field) ? '*' : unitCode] ??= {})[`${indicator}.${field}`] = value

const points = { gdp: 20, primary: 10, secondary: 15, tertiary: 15, investment: 15, retail: 10, revenue: 15 }

/** Each indicator: points × (80 % of the total's completion by September, 20 % of growth's), none above 100 %. */
function byHand(unit: string): number {
  const figure = (name: string) => Number(figures[unit]![name])
  return Object.entries(points).reduce((sum, [id, worth]) => {
    const total = figure(`${id}.ytd`) / ((figure(`${id}.target`) * 9) / 12)
    const growth = figure(`${id}.growth`) / figure(`${id}.growth_target`)
    return sum + worth * (0.8 * Math.min(1, total) + 0.2 * Math.min(1, growth))
  }, 0)
}

const ranked = rankSubjects({
  scheme,
  scores: scoreAll({ scheme, class: 'zone', period: '2026-09', figures }),
  previous: [],
})

it('comes to what a calculator makes of the same figures: step 4 is 1.108, growth of 7.5 % on a target of 7.5 % is 1', () => {
  expect(figures['*']).toEqual({ 'gdp.area_growth': '7.5', 'gdp.area_target': '7.5' })
  const z12 = ranked.find(({ subject }) => subject === 'z12')!
  expect(z12.published).toBe('106.13')
  expect(publish(z12.total!, scheme.rounding)).toBe((byHand('z12') * 1.108).toFixed(2))
})

it('comes to the same for every zone that grows in all seven', () => {
  const factors: Record<string, number> = {
    z01: 1.072,
    z02: 1.036,
    z05: 1.072,
    z06: 1.036,
    z08: 1.036,
    z12: 1.108,
  }
  const growing = ranked.filter(({ subject }) =>
    Object.keys(points).every((id) => Number(figures[subject]![`${id}.growth`]) > 0),
  )
  expect(growing.length).toBeGreaterThan(5)
  expect(growing.map(({ subject, published }) => [subject, published])).toEqual(
    growing.map(({ subject }) => [subject, (byHand(subject) * (factors[subject] ?? 1)).toFixed(2)]),
  )
})
