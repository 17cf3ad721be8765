import type { SchemeInput } from '@plumbline/scheme'
import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { smallScheme } from '../../../../test/support/small-scheme.ts'
import { publishScheme } from '../scheme/index.ts'
import { setTargets, targets } from './index.ts'

const business = await openBusiness()
type Kind = 'benchmark' | 'province'
type Direction = 'up' | 'down'

/** The small scheme, its target held to a floor of 100. */
function schemeWith(kind: Kind, direction: Direction = 'up', goal?: number): SchemeInput {
  const draft: SchemeInput = structuredClone(smallScheme())
  const indicator = draft.boards.flatMap((board) => board.indicators ?? []).find(({ id }) => id === 'gdp')!
  const field = indicator.fields.find(({ id }) => id === 'target')!
  const text = (zh: string, en: string) => ({ zh, en })
  indicator.direction = direction
  field.floor = { value: 100, kind, of: text('深圳', 'Shenzhen'), basis: text('2025 年公报', 'Report 2025') }
  if (goal !== undefined) field.goal = goal
  return draft
}

async function filed(kind: Kind, value: string) {
  const t = await foundTenant(business, { scheme: schemeWith(kind) })
  const { unitId } = t.unit('t1')
  const values = [{ indicator: 'gdp', field: 'target', value }]
  const file = () =>
    setTargets(t.as('office'), { schemeId: 'small', year: '2026', units: [{ unitId, values }] })
  return { t, unitId, file }
}

describe('setTargets with a floor', () => {
  it('takes a target that equals its benchmark', async () => {
    const { t, unitId, file } = await filed('benchmark', '100')
    await file()
    expect((await targets(t.as('office')).get('small', '2026', unitId))?.values[0]?.value).toBe('100')
  })

  it('refuses one below it, says what and where, and writes nothing', async () => {
    const { t, unitId, file } = await filed('benchmark', '99.99')
    const { findings } = await expectRefusal(t, 'bad_input', file)
    expect(findings.map(({ code, place }) => `${code} ${place}`)).toEqual([
      `target_below_floor ${unitId}/gdp.target`,
    ])
    expect(findings[0]!.message.zh).toMatch(
      /目标 99.99 亿元 不得低于标杆（深圳）100 亿元，依据：2025 年公报。请改报达到要求的目标值$/,
    )
    expect(findings[0]!.message.en).toMatch(/must not be below the benchmark \(Shenzhen\) of 100 亿元/)
    expect(await targets(t.as('office')).get('small', '2026', unitId)).toBeUndefined()
  })

  it('refuses one that only equals the province’s', async () => {
    const { t, file } = await filed('province', '100')
    const { findings } = await expectRefusal(t, 'bad_input', file)
    expect(findings.map(({ code }) => code)).toEqual(['target_below_floor'])
  })
})

describe('publishScheme with demands and goals', () => {
  it('refuses a goal below its benchmark, at its place', async () => {
    const t = await foundTenant(business, { scheme: null })
    const publish = (goal: number) =>
      publishScheme(t.as('office'), { document: schemeWith('benchmark', 'up', goal) })
    await expect(publish(99)).rejects.toMatchObject({
      code: 'scheme_invalid',
      findings: [{ code: 'goal_below_floor' }],
    })
    expect((await publish(100)).schemeVersion).toBe(1)
  })

  it('refuses what breaks a demand of its own, and lets a soft one pass', async () => {
    const t = await foundTenant(business, { scheme: null })
    const publish = (soft: boolean) =>
      publishScheme(t.as('office'), {
        document: { ...smallScheme(), demands: [{ kind: 'count', min: 400, soft, classes: ['town'] }] },
      })
    await expect(publish(false)).rejects.toMatchObject({
      code: 'scheme_invalid',
      findings: [{ code: 'demand_count', place: 'demands[0]' }],
    })
    expect((await publish(true)).schemeVersion).toBe(1)
  })
})
