import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { audited, expectAudit, expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { setTargets, targets } from './index.ts'

const business = await openBusiness()
const value = (text: string) => ({ indicator: 'gdp', field: 'target', value: text })

describe('setTargets', () => {
  it('replaces what a unit had, one version on', async () => {
    const t = await foundTenant(business)
    const unitId = t.unit('t1').unitId
    await expectAudit(t, 'targets.set', () =>
      setTargets(t.as('office'), {
        schemeId: 'small',
        year: '2026',
        units: [{ unitId, values: [value('240')] }],
      }),
    )
    expect(await targets(t.as('office')).get('small', '2026', unitId)).toMatchObject({
      version: 2,
      values: [value('240')],
    })
    expect((await targets(t.as('office')).get('small', '2026', t.unit('t2').unitId))?.values).toEqual([
      value('120'),
    ])
  })

  it('says in the log what it replaced', async () => {
    const t = await foundTenant(business)
    const set = (text: string) =>
      setTargets(t.as('office'), {
        schemeId: 'small',
        year: '2026',
        units: [{ unitId: t.unit('t1').unitId, values: [value(text)] }],
      })
    const first = await audited(t, () => set('240'))
    const second = await audited(t, () => set('250'))
    expect(first.entries[0]?.before).toMatch(/^[0-9a-f]{64}$/)
    expect(second.entries[0]?.before).toBe(first.entries[0]?.after)
  })

  it('refuses what is no target of the scheme, naming unit and field', async () => {
    const t = await foundTenant(business)
    const unitId = t.unit('t1').unitId
    const units = [{ unitId, values: [{ indicator: 'gdp', field: 'ytd', value: '1' }] }]
    const { findings } = await expectRefusal(t, 'bad_input', () =>
      setTargets(t.as('office'), { schemeId: 'small', year: '2026', units }),
    )
    expect(findings.map((finding) => finding.place)).toEqual([`${unitId}/gdp.ytd`])
  })

  it('refuses one unit, or one target, given twice', async () => {
    const t = await foundTenant(business)
    const unitId = t.unit('t1').unitId
    const twice = [
      [
        { unitId, values: [] },
        { unitId, values: [] },
      ],
      [{ unitId, values: [value('1'), value('2')] }],
    ]
    for (const units of twice)
      await expect(
        setTargets(t.as('office'), { schemeId: 'small', year: '2026', units }),
      ).rejects.toMatchObject({ name: 'ZodError' })
  })
})
