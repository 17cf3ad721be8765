import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { plainMonth, publishMonth, runMonth, type Figures } from '../../../../test/support/months.ts'
import { smallScheme } from '../../../../test/support/small-scheme.ts'
import { publishScheme } from '../index.ts'
import { arrange, compareJurisdictions, comparisonThreshold } from './compare.ts'
import type { Benchmark } from './schema.ts'
import { readBenchmarks } from './store.ts'

const business = await openBusiness()
const period = '2026-10'

const foundProvince = () => foundTenant(business, { scheme: null, units: [], tenant: { kind: 'province' } })
const foundChild = (province: { tenantId: string }) =>
  foundTenant(business, { tenant: { parent: province.tenantId } })

/** So many jurisdictions of one province, each a little better than the one before, all published. */
async function publishMany(count: number) {
  const province = await foundProvince()
  const children = []
  for (let n = 0; n < count; n++) {
    const child = await foundChild(province)
    const figures: Record<string, Figures> = { ...plainMonth, t1: [String(100 + n), '300', '1'] }
    await publishMonth(child, period, figures)
    children.push(child)
  }
  return { province, children }
}

describe('publishing', () => {
  it('gives the province the agreed figures of the jurisdiction as a whole, each once', async () => {
    const { province, children } = await publishMany(1)
    const benchmarks = await readBenchmarks(business.table, province.tenantId, period)
    expect(
      benchmarks.map(({ code, value, unit, subjects, tenantId }) => [code, value, unit, subjects, tenantId]),
    ).toEqual([
      // 450 of 6 × 120: a year's target is compared with what was reached by now.
      ['gdp_completion', '62.5', '%', 6, children[0]?.tenantId],
      ['gdp_total', '450', '亿元', 6, children[0]?.tenantId],
      ['trade_score', '50.00', '%', 6, children[0]?.tenantId],
    ])
    expect(benchmarks[0]?.digest).toMatch(/^[0-9a-f]{64}$/)
  })

  it('gives nothing before it is published, nor without a province, nor where nothing was agreed', async () => {
    const province = await foundProvince()
    await runMonth(await foundChild(province), period)
    await publishMonth(await foundTenant(business), period)
    const silent = await foundTenant(business, {
      tenant: { parent: province.tenantId },
      scheme: smallScheme({ benchmarks: [] }),
    })
    await publishMonth(silent, period)
    expect(await compareJurisdictions(province.as('analyst'), {})).toEqual({
      period: '',
      periods: [],
      threshold: comparisonThreshold,
      figures: [],
      jurisdictions: [],
    })
  })
})

describe('compareJurisdictions', () => {
  it('withholds every figure while fewer than five stand behind it', async () => {
    const { province } = await publishMany(comparisonThreshold - 1)
    const { figures, jurisdictions } = await compareJurisdictions(province.as('analyst'), {})
    expect(figures.map(({ withheld, contributors }) => [withheld, contributors])).toEqual(
      Array.from({ length: 3 }, () => [true, 4]),
    )
    expect(jurisdictions.map((one) => one.values)).toEqual([{}, {}, {}, {}])
  })

  it('shows five side by side, best first by rank, and nothing of a jurisdiction but its name and these figures', async () => {
    const { province, children } = await publishMany(comparisonThreshold)
    const comparison = await compareJurisdictions(province.as('analyst'), {})
    expect([comparison.period, comparison.periods]).toEqual([period, [period]])
    const totals = comparison.jurisdictions
      .map((one) => one.values['gdp_total'])
      .toSorted((a, b) => (a?.rank ?? 0) - (b?.rank ?? 0))
    expect(totals).toEqual(['454', '453', '452', '451', '450'].map((value, n) => ({ value, rank: n + 1 })))
    const shown = JSON.stringify(comparison)
    for (const child of children)
      for (const secret of [child.tenantId, ...child.units.flatMap((unit) => [unit.unitId, unit.name.zh])])
        expect(shown).not.toContain(secret)
    for (const one of comparison.jurisdictions)
      expect(Object.keys(one)).toEqual(['name', 'synthetic', 'values'])
  })

  it('belongs to its own province alone', async () => {
    const { province } = await publishMany(1)
    const other = await foundProvince()
    expect((await compareJurisdictions(province.as('analyst'), { period })).jurisdictions).toHaveLength(1)
    expect((await compareJurisdictions(other.as('analyst'), { period })).jurisdictions).toEqual([])
  })

  it('lets equal figures share a place', async () => {
    const province = await foundProvince()
    for (let n = 0; n < comparisonThreshold; n++) await publishMonth(await foundChild(province), period)
    const { jurisdictions } = await compareJurisdictions(province.as('analyst'), {})
    expect(jurisdictions.map((one) => one.values['gdp_total']?.rank)).toEqual([1, 1, 1, 1, 1])
  })
})

describe('a figure', () => {
  it('of which less is better is placed so', async () => {
    const province = await foundProvince()
    const benchmarks = [
      { code: 'complaints_total', indicator: 'complaints', figure: { kind: 'sum' as const, field: 'count' } },
      { code: 'complaints_score', indicator: 'complaints', figure: { kind: 'attained_mean' as const } },
    ]
    for (let n = 0; n < comparisonThreshold; n++) {
      const child = await foundTenant(business, {
        tenant: { parent: province.tenantId },
        scheme: smallScheme({ benchmarks }),
      })
      await publishMonth(child, period, { ...plainMonth, t1: ['100', '300', String(n)] })
    }
    const { jurisdictions } = await compareJurisdictions(province.as('analyst'), {})
    const placed = jurisdictions.map(({ values }) => values['complaints_total'])
    expect(placed.toSorted((a, b) => Number(a?.value) - Number(b?.value))).toEqual(
      ['20', '21', '22', '23', '24'].map((value, n) => ({ value, rank: n + 1 })),
    )
  })

  it('in another unit than the others’ is not compared with them', () => {
    const one = (n: number, unit: string): Benchmark => ({
      code: 'gdp_total',
      name: { zh: '产值', en: 'Output' },
      unit,
      direction: 'up',
      period,
      tenantId: `tnt_${n}`,
      tenantName: { zh: `辖区${n}`, en: `Place ${n}` },
      schemeId: 'small',
      synthetic: true,
      value: String(n),
      subjects: 6,
      digest: '',
      publishedAt: business.now,
    })
    const { figures, jurisdictions } = arrange([
      one(9_000_000, '万元'),
      ...[1, 2, 3, 4, 5].map((n) => one(n, '亿元')),
    ])
    expect(figures).toMatchObject([{ unit: '亿元', contributors: 5, withheld: false }])
    expect(jurisdictions.map(({ values }) => values['gdp_total']?.rank)).toEqual([null, 5, 4, 3, 2, 1])
    expect(jurisdictions[0]?.values['gdp_total']?.value).toBeNull()
  })
})

describe('one code under two schemes of a jurisdiction', () => {
  /** The code goes from one scheme to the other while a period of the first is under way: both send it once. */
  async function handOver(t: Awaited<ReturnType<typeof foundChild>>) {
    await publishScheme(t.as('office'), { document: smallScheme({ benchmarks: [] }) })
    await publishScheme(t.as('office'), { document: smallScheme({ id: 'other' }) })
    await publishMonth({ ...t, schemeId: 'other' }, period, { ...plainMonth, t1: ['999', '300', '1'] })
  }

  it('replaces nothing: both figures stand, each with its scheme', async () => {
    const { province, children } = await publishMany(1)
    await handOver(children[0]!)
    const totals = (await readBenchmarks(business.table, province.tenantId, period)).filter(
      ({ code }) => code === 'gdp_total',
    )
    expect(totals.map(({ schemeId, value }) => [schemeId, value])).toEqual([
      ['other', '1349'],
      ['small', '450'],
    ])
  })

  it('is shown as disputed, and counts for neither place nor threshold', async () => {
    const { province, children } = await publishMany(comparisonThreshold + 1)
    await handOver(children[0]!)
    const { figures, jurisdictions } = await compareJurisdictions(province.as('analyst'), {})
    expect(figures.map((one) => one.contributors)).toEqual([5, 5, 5])
    const totals = jurisdictions.map((one) => one.values['gdp_total'])
    expect(totals.filter((one) => one?.disputed)).toEqual([{ value: null, rank: null, disputed: true }])
    expect(totals.flatMap((one) => one?.rank ?? []).toSorted()).toEqual([1, 2, 3, 4, 5])
  })
})
