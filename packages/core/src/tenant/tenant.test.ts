import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { expectAudit, expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { createTenant, getTenant, readTenant } from './index.ts'

const business = await openBusiness()
const wanted = { name: { zh: '某区', en: 'A district' }, kind: 'district' as const, synthetic: false }

describe('createTenant', () => {
  it('is the operator’s verb, recorded once', async () => {
    const tenantId = business.newId('tnt')
    const owned = { business, tenantId }
    const tenant = await expectAudit(owned, 'tenant.created', () =>
      createTenant(business.context(tenantId, { kind: 'system', name: 'operator' }), wanted),
    )
    expect(await readTenant(business.table, tenantId)).toEqual(tenant)
    expect(tenant).toEqual({ ...wanted, tenantId, createdAt: business.now, version: 1 })
  })

  it('is no verb for a person, and no tenant is made twice', async () => {
    const t = await foundTenant(business)
    await expectRefusal(t, 'forbidden', () => createTenant(t.as('office'), wanted))
    await expectRefusal(t, 'duplicate', () => createTenant(t.system('operator'), wanted))
    expect((await getTenant(t.as('clerk'))).name).not.toEqual(wanted.name)
  })
})

describe('getTenant', () => {
  it('finds nothing where nothing was founded', async () => {
    const tenantId = business.newId('tnt')
    await expectRefusal({ business, tenantId }, 'not_found', () =>
      getTenant(business.context(tenantId, { kind: 'system', name: 'operator' })),
    )
  })
})
