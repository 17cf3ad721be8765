import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openBusiness } from '../../../../test/support/business.ts'
import { forTenant } from './tenant-table.ts'

const business = await openBusiness()
const Thing = z.strictObject({ name: z.string(), version: z.int() })

describe('the table of one tenant', () => {
  it('gives back what was stored, without its keys', async () => {
    const table = forTenant(business.table, business.newId('tnt'))
    await business.table.transact([table.create('things', 'a', { name: '甲', version: 1 })])
    expect(await table.get('things', 'a', Thing)).toEqual({ name: '甲', version: 1 })
    expect(await table.list('things', Thing)).toEqual([{ name: '甲', version: 1 }])
  })

  it('never sees what lies beside it, not even under an id that begins the same', async () => {
    const tenantId = business.newId('tnt')
    await business.table.transact([
      forTenant(business.table, tenantId).create('things', 'a', { name: '甲', version: 1 }),
    ])
    for (const other of [business.newId('tnt'), tenantId.slice(0, -1), `${tenantId}0`])
      expect(await forTenant(business.table, other).list('things', Thing)).toEqual([])
  })

  it('takes a stored shape that does not parse for our fault, and says where it lies', async () => {
    const tenantId = business.newId('tnt')
    const table = forTenant(business.table, tenantId)
    await business.table.transact([table.create('things', 'a', { name: 7, version: 1 })])
    const error = await table.get('things', 'a', Thing).catch((one: unknown) => one)
    expect(error).toMatchObject({ name: 'Error', message: expect.stringContaining(`T#${tenantId}#things a`) })
  })
})
