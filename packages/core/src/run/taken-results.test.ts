import { describe, expect, it } from 'vitest'
import type { SchemeInput } from '@plumbline/scheme'
import { openBusiness } from '../../../../test/support/business.ts'
import { expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant, type Founded, type Founding } from '../../../../test/support/found-tenant.ts'
import { plainMonth, publishMonth, runMonth } from '../../../../test/support/months.ts'
import { smallScheme, smallUnits } from '../../../../test/support/small-scheme.ts'
import {
  closePeriod,
  getCard,
  importSubmissions,
  openPeriod,
  proposeResult,
  publishScheme,
  setTargets,
} from '../index.ts'
import { forTenant } from '../table/tenant-table.ts'

const business = await openBusiness()
const name = (text: string) => ({ zh: text, en: text })
const at = { schemeId: 'annual', period: '2026' }

type Taking = { of?: string; whose?: 'parent'; over?: 'present' | 'all'; atLeast?: number }

/** A year: the four quarters of the special assessment 40, what the office brings in 60. */
const annualScheme = ({ of, whose, over = 'present', atLeast = 1 }: Taking = {}): SchemeInput =>
  smallScheme({
    ...{ id: 'annual', title: { zh: '年度考核', en: 'Annual' }, period: 'year', benchmarks: [] },
    boards: [
      {
        ...{ id: 'special', name: name('专项考核'), weight: 40 },
        indicators: [
          {
            ...{ id: 'quarters', name: name('专项考核'), weight: 40 },
            fields: [
              {
                ...{ id: 'score', name: name('季度得分'), unit: '分', source: 'result' },
                result: {
                  scheme: 'small',
                  every: 'quarter',
                  ...(of ? { of } : {}),
                  ...(whose ? { whose } : {}),
                },
              },
            ],
            method: { kind: 'imported', measure: { kind: 'average', field: 'score', over, atLeast } },
          },
        ],
      },
      {
        ...{ id: 'year', name: name('年度考核'), weight: 60 },
        indicators: [
          {
            ...{ id: 'panel', name: name('考核组评分'), weight: 60 },
            fields: [{ id: 'score', name: name('评分'), unit: '分', source: 'external' }],
            method: { kind: 'imported', measure: { kind: 'value', field: 'score' } },
          },
        ],
      },
    ],
  })

interface Quarterly {
  cascade?: SchemeInput['cascade']
  units?: Founding['units']
}

async function quarterly({ cascade, units: named }: Quarterly = {}): Promise<Founded> {
  const scheme = smallScheme({ period: 'quarter', benchmarks: [], cascade })
  const t = await foundTenant(business, { scheme, ...(named && { units: named }) })
  const values = [{ indicator: 'gdp', field: 'target', value: '120' }]
  const units = t.units.map(({ unitId }) => ({ unitId, values }))
  await setTargets(t.as('office'), { schemeId: t.schemeId, year: '2026', units })
  return t
}

/** The year is run with 90 from the panel for everybody. */
async function runYear(t: Founded, taking?: Taking): Promise<void> {
  await publishScheme(t.as('office'), { document: annualScheme(taking) })
  await openPeriod(t.as('office'), at)
  const cells = [{ indicator: 'panel', field: 'score', value: '90' }]
  const units = t.units.map(({ unitId }) => ({ unitId, cells }))
  await importSubmissions(t.as('office'), { ...at, fileName: '考核组.xlsx', units })
  await closePeriod(t.as('office'), at)
}

const cardOf = (t: Founded, code: string, address = at) =>
  getCard(t.as('office'), { ...address, unitId: t.unit(code).unitId })
const quarterOf = async (t: Founded, code: string, period: string) =>
  (await cardOf(t, code, { schemeId: 'small', period })).result.published
async function leafOf(t: Founded, code: string) {
  const { detail, result } = await cardOf(t, code)
  return { leaf: detail.boards[0]!.indicators[0]!, result, boards: detail.boards }
}

describe('a special assessment of every quarter enters the year (C10, P14)', () => {
  it('with the mean of the published quarters, each input saying whose result it is', async () => {
    const t = await quarterly()
    await publishMonth(t, '2026-Q1')
    await publishMonth(t, '2026-Q2', { ...plainMonth, t1: plainMonth['t2']!, t2: plainMonth['t1']! })
    await runYear(t)
    const quarters = [await quarterOf(t, 't1', '2026-Q1'), await quarterOf(t, 't1', '2026-Q2')]
    const { leaf, result } = await leafOf(t, 't1')
    expect(leaf.inputs.map(({ period, value }) => [period, value])).toEqual([
      ['2026-Q1', quarters[0]],
      ['2026-Q2', quarters[1]],
    ])
    const mean = (Number(quarters[0]) + Number(quarters[1])) / 2
    expect(leaf.attained! / 1e8).toBeCloseTo(mean, 8)
    expect(result.total! / 1e8).toBeCloseTo(0.4 * mean + 54, 7)
    expect(leaf.inputs[1]?.place?.source).toMatchObject({
      kind: 'result',
      at: business.now,
      result: { schemeId: 'small', period: '2026-Q2', title: { en: 'Small assessment' } },
    })
  })

  it('leaves out what is computed or proposed and not yet published', async () => {
    const t = await quarterly()
    await publishMonth(t, '2026-Q1')
    await runMonth(t, '2026-Q2')
    await runMonth(t, '2026-Q3')
    await proposeResult(t.as('office'), { schemeId: 'small', period: '2026-Q3' })
    await runYear(t, { over: 'all' })
    const { leaf } = await leafOf(t, 'p2')
    expect(leaf.inputs.map(({ period }) => period)).toEqual(['2026-Q1'])
    expect(leaf.attained! / 1e8).toBeCloseTo(Number(await quarterOf(t, 'p2', '2026-Q1')) / 4, 8)
  })

  it('with the total as it was published: linked with the unit above, where that assessment links', async () => {
    const above = { parents: [{ code: 'p3', months: 12 }] }
    const units = smallUnits.map((unit) => (unit.code === 't1' ? { ...unit, ...above } : unit))
    const t = await quarterly({ cascade: [{ class: 'town', own: 0.4 }], units })
    await publishMonth(t, '2026-Q1')
    await runYear(t)
    const quarter = await cardOf(t, 't1', { schemeId: 'small', period: '2026-Q1' })
    expect(quarter.result.link?.before).toBeGreaterThan(quarter.result.total!)
    expect((await leafOf(t, 't1')).leaf.inputs.map(({ value }) => value)).toEqual([quarter.result.published])
  })

  it('with that of the unit above where it is asked: of several the one served longest, and the input says whose', async () => {
    const above = (...parents: [string, number][]) => ({
      parents: parents.map(([code, months]) => ({ code, months })),
    })
    const under: Record<string, ReturnType<typeof above>> = {
      t1: above(['p3', 12]),
      t2: above(['p1', 4], ['p2', 8]),
      t3: above(['p2', 6], ['p1', 6]),
    }
    const units = smallUnits.map((unit) => ({ ...unit, ...under[unit.code] }))
    const t = await quarterly({ units })
    await publishMonth(t, '2026-Q1')
    await runYear(t, { whose: 'parent' })
    const taken = async (code: string) => {
      const [input] = (await leafOf(t, code)).leaf.inputs
      return [input?.value, input?.place?.source?.result?.unit]
    }
    const whole = async (code: string, months?: number) => [
      await quarterOf(t, code, '2026-Q1'),
      { unitId: t.unit(code).unitId, name: t.unit(code).name, ...(months && { months }) },
    ]
    expect(await taken('t1')).toEqual(await whole('p3'))
    expect(await taken('t2')).toEqual(await whole('p2', 8))
    expect(await taken('t3')).toEqual(await whole('p1', 6))
    // Under nobody: no score and the reason, never its own in silence.
    const { leaf } = await leafOf(t, 'p1')
    expect([leaf.attained, leaf.reason?.code]).toEqual([null, 'too_few_results'])
  })

  it('gives no score and says why where nothing is published', async () => {
    const t = await quarterly()
    await runYear(t)
    const { leaf, result } = await leafOf(t, 't1')
    expect([leaf.attained, leaf.reason]).toEqual([
      null,
      { code: 'too_few_results', field: 'score', period: '2026', value: '0', least: '1' },
    ])
    expect(result.published).toBe('90.00')
  })

  it('follows a unit out of the class it was in, and takes one board or indicator where that is asked', async () => {
    const t = await quarterly()
    await publishMonth(t, '2026-Q1')
    const unit = t.unit('t3')
    const moved = forTenant(business.table, t.tenantId).item('units', unit.unitId, { ...unit, class: 'park' })
    await business.table.putAll('tenant', [moved])
    await runYear(t, { of: 'service' })
    const { detail } = await cardOf(t, 't3', { schemeId: 'small', period: '2026-Q1' })
    const service = detail.boards.find(({ board }) => board === 'service')!.score!
    const { leaf, result } = await leafOf(t, 't3')
    expect([result.class, leaf.attained! / 1e8]).toEqual(['park', Math.round(service / 1e6) / 100])
  })
})

describe('a scheme that takes results', () => {
  it('lets nobody enter one', async () => {
    const t = await quarterly()
    await publishScheme(t.as('office'), { document: annualScheme() })
    await openPeriod(t.as('office'), at)
    const cells = [{ indicator: 'quarters', field: 'score', value: '100' }]
    const units = [{ unitId: t.unit('t1').unitId, cells }]
    await expectRefusal(t, 'unknown_cell', () =>
      importSubmissions(t.as('office'), { ...at, fileName: '专项.xlsx', units }),
    )
  })

  const publishing = async (
    t: Founded,
    change: (result: { scheme: string; every: string; of?: string | undefined }) => void,
  ) => {
    const document = annualScheme()
    change(document.boards[0]!.indicators![0]!.fields[0]!.result!)
    return publishScheme(t.as('office'), { document })
  }

  it('is refused where that assessment does not exist, is of another period, or has no such part', async () => {
    const t = await quarterly()
    const refusal = expect.objectContaining({ code: 'scheme_invalid' })
    await expect(publishing(t, (one) => (one.scheme = 'nothing'))).rejects.toEqual(refusal)
    await expect(publishing(t, (one) => (one.every = 'month'))).rejects.toEqual(refusal)
    await expect(publishing(t, (one) => (one.of = 'place'))).rejects.toEqual(refusal)
    await expectRefusal(t, 'scheme_invalid', () => publishing(t, (one) => (one.of = 'level')))
    expect(await publishing(t, (one) => (one.of = 'trade'))).toMatchObject({ schemeVersion: 1 })
  })
})
