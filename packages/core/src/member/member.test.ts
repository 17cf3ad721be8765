import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { expectAudit, expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { recordTable, type Touched } from '../../../../test/support/recording.ts'
import { addMember, readMembership, readMemberships } from './index.ts'

const business = await openBusiness()
const issuer = 'https://issuer.test'
const person = (subject: string, units: string[] = []) => ({
  identity: { issuer, subject },
  name: '李四',
  roles: ['clerk' as const],
  units,
})

describe('addMember', () => {
  it('gives an identity its place in this jurisdiction', async () => {
    const t = await foundTenant(business)
    const membership = await expectAudit(t, 'member.added', () =>
      addMember(t.as('office'), person('a', [t.unit('t1').unitId])),
    )
    expect(await readMembership(business.table, { issuer, subject: 'a' }, t.tenantId)).toEqual(membership)
    expect(membership).toMatchObject({
      tenantKind: 'district',
      synthetic: true,
      disabled: false,
      units: [t.unit('t1').unitId],
    })
  })

  it('gives it once', async () => {
    const t = await foundTenant(business)
    await addMember(t.as('office'), person('b'))
    await expectRefusal(t, 'duplicate', () => addMember(t.as('office'), person('b')))
  })

  it('knows no unit of another jurisdiction', async () => {
    const [t, other] = [await foundTenant(business), await foundTenant(business)]
    await expectRefusal(t, 'not_found', () =>
      addMember(t.as('office'), person('c', [other.unit('t1').unitId])),
    )
  })

  it('lets one person hold places in several jurisdictions, told apart by issuer and subject', async () => {
    const both = [await foundTenant(business), await foundTenant(business)]
    for (const t of both) await addMember(t.as('office'), person('d'))
    const tenants = (await readMemberships(business.table, { issuer, subject: 'd' })).map(
      (one) => one.tenantId,
    )
    expect(tenants.toSorted()).toEqual(both.map((t) => t.tenantId).toSorted())
    expect(await readMemberships(business.table, { issuer: 'https://other.test', subject: 'd' })).toEqual([])
  })

  it('puts no name of the issuer’s into a key', async () => {
    const t = await foundTenant(business)
    const touched: Touched[] = []
    const ctx = t.as('office')
    await addMember({ ...ctx, table: recordTable(ctx.table, touched) }, person('110101199001011234'))
    expect(JSON.stringify(touched)).not.toContain('110101199001011234')
  })
})
