import { expect, it } from 'vitest'
import { lightCoverage } from '../../light-places.ts'
import { Scheme, type LightRule } from '../../schema.ts'
import { findingsAfter, goodScheme, unchanged } from '../../scheme.fixture.ts'
import { lintScheme } from '../lint-scheme.ts'

const traffic: LightRule[] = [
  { light: 'green', from: 1, to: 4 },
  { light: 'yellow', from: 5, to: 7 },
  { light: 'red', last: 3 },
]
const both = (rank: number) => ({ rank, lights: ['yellow', 'red'] })

it('finds the rule of D1 exact for ten subjects only', () => {
  expect(findingsAfter(unchanged, [{ class: 'district', count: 10 }])).toEqual([])
})

it.each([
  { of: 7, gaps: [], overlaps: [both(5), both(6), both(7)] },
  { of: 8, gaps: [], overlaps: [both(6), both(7)] },
  { of: 9, gaps: [], overlaps: [both(7)] },
  { of: 10, gaps: [], overlaps: [] },
  { of: 11, gaps: [8], overlaps: [] },
  { of: 12, gaps: [8, 9], overlaps: [] },
])('shows every gap and overlap of D1 for a class of $of', ({ of, gaps, overlaps }) => {
  expect(lightCoverage(traffic, of)).toEqual({ gaps, overlaps })
})

it('says in words which places have no light and which light wins', () => {
  const scheme = Scheme.parse(goodScheme())
  const words = (count: number) =>
    lintScheme(scheme, [{ class: 'district', count }]).map(({ message }) => message.zh)
  expect(words(12)).toEqual(['类别 district（12 个）：第 8、9 名没有灯'])
  expect(words(9)).toEqual(['类别 district（9 个）：第 7 名同时符合黄灯、红灯，按次序亮黄灯'])
  expect(
    lintScheme(scheme, [{ class: 'district', count: 9 }]).every(({ severity }) => severity === 'advice'),
  ).toBe(true)
})
