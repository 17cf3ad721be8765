import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { expectAudit, expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { runMonth } from '../../../../test/support/months.ts'

const business = await openBusiness()
describe('smoke', () => {
  it('runs', async () => {
    const t = await foundTenant(business)
    const run = await runMonth(t, '2026-10')
    expect(run.status).toBe('running')
  })
})
