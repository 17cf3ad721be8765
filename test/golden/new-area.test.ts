import { indicatorsOf } from '@plumbline/scheme'
import {
  historyPeriodOf,
  propose,
  rankSubjects,
  readCoefficients,
  showPoints,
  type LedgerEntry,
} from '@plumbline/scoring'
import { describeStep } from '@plumbline/scoring/words'
import { describe, expect, it } from 'vitest'
import { readPreset, scoreAll, type Figures } from './preset.fixture.ts'

// S1 of systems.md, run from its preset.
const scheme = readPreset('new-area.yaml')
const indicators = indicatorsOf(scheme, 'zone')
const zones = Array.from({ length: 12 }, (_, k) => `z${String(k + 1).padStart(2, '0')}`)

/** P5, VECTOR A on all seven: total 92 of 100 and growth 10.5 % of 11 %, in December, when the pace asks for all of it. */
const vector = (ytd = '92') =>
  Object.fromEntries(
    indicators.flatMap(({ id }) => [
      [`${id}.ytd`, ytd],
      [`${id}.target`, '100'],
      [`${id}.growth`, '10.5'],
      [`${id}.growth_target`, '11'],
    ]),
  )
const area = { 'gdp.area_growth': '8.25', 'gdp.area_target': '7.5' }

const scoreDecember = (figures: Figures, entries: LedgerEntry[] = []) =>
  scoreAll({ scheme, class: 'zone', period: '2026-12', figures, entries })

const bonus = (subject: string, times: string): LedgerEntry => ({
  ...{ id: `e-${subject}`, subject, rule: 'outstanding', period: '2026-12', indicator: 'gdp', times },
  ...{ reason: '全年超额完成', decidedBy: '考核办', date: '2027-01-10' },
})

describe('a month', () => {
  it('S1-03: P5 VECTOR A, 0.8 × 92 + 0.2 × 10.5 ÷ 11 × 100 = 92.69', () => {
    const [one] = scoreDecember({ '*': area, z03: vector() })
    expect(showPoints(one!.raw!)).toBe('92.69090909')
  })

  it('S1-13, S1-14: × 1.072 of the third step × 1 + 0.5 × 0.75 ÷ 7.5 = 1.05 of the area', () => {
    const [one] = scoreDecember({ '*': area, z01: vector() })
    expect(readCoefficients(one!)).toEqual({ static: '1.072', dynamic: '1.05', product: '1.1256' })
    // 92.69090909 + 0.1256 × 92.69090909 = 92.69090909 + 11.641978181704
    expect(showPoints(one!.total!)).toBe('104.33288727')
    expect(one!.stages.at(-1)!.steps.map((step) => describeStep(step).zh)).toContain(
      '动态系数：1 + 0.5 × (8.25 - 7.5) ÷ max(7.5, 1) = 1.05',
    )
  })

  it('S1-14: without growth of the area, as in January, the dynamic coefficient is 1 and said to be', () => {
    const [one] = scoreDecember({ z01: vector() })
    expect(readCoefficients(one!)).toEqual({ static: '1.072', dynamic: '1.00', product: '1.072' })
  })

  it('S1-04: 3 times the 20 points of GDP are 60, before the coefficients; 2.9 times are refused', () => {
    const figures = { '*': area, z02: vector(), z03: vector() }
    const [own, other] = scoreDecember(figures, [bonus('z02', '3')])
    expect(own!.stages.map(({ kind, before, after }) => [kind, showPoints(after - before)])[0]).toEqual([
      'ledger',
      '60.00',
    ])
    // (92.69090909 + 60) × 1.036 × 1.05 = 152.69090909 × 1.0878 = 166.097170908102
    expect(showPoints(own!.total!)).toBe('166.09717091')
    expect(showPoints(other!.total!)).toBe('97.32545454')
    expect(() => scoreDecember(figures, [bonus('z02', '2.9')])).toThrow('entry_times_range')
  })
})

describe('the tail ladder (S1-20) and stuck places (S1-24)', () => {
  // z12 is always ahead and z10 always behind; the others change places from month to month.
  const ytdOf = (zone: string, month: number) => {
    if (zone === 'z12') return 100
    return zone === 'z10' ? 50 : 80 + ((Number(zone.slice(1)) * 7 + month * 5) % 12)
  }
  const monthOf = (month: number) => {
    const period = `2026-${String(month).padStart(2, '0')}`
    const figures = Object.fromEntries(
      zones.map((zone) => [zone, vector(((ytdOf(zone, month) * month) / 12).toFixed(4))]),
    )
    const scores = scoreAll({ scheme, class: 'zone', period, figures: { ...figures, '*': area } })
    return historyPeriodOf({ period, ranked: rankSubjects({ scheme, scores, previous: [] }) })
  }
  const proposedBy = (month: number) =>
    propose({ scheme, periods: Array.from({ length: month }, (_, k) => monthOf(k + 1)) }).map(
      ({ consequence, subject, to }) => `${consequence} ${subject} ${String(to)}`,
    )

  it('proposes nothing within a quarter, a talk at its end', () => {
    expect(proposedBy(2)).toEqual([])
    expect(proposedBy(3)).toEqual(['quarter_talk z10 head'])
  })

  it('proposes a change of post after half a year, with whoever is always at one end to be looked at', () => {
    expect(proposedBy(6)).toEqual([
      'quarter_talk z10 head',
      'half_post z10 head',
      'stuck z10 unit',
      'stuck z12 unit',
    ])
  })

  it('proposes serious treatment after the year', () => {
    expect(proposedBy(12)).toContain('year_serious z10 head')
  })
})
