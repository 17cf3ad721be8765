import { DomainError, openPeriod, roles, startUpload, type Context } from '@plumbline/core'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { foundTenant, type Founded } from '../../../../test/support/found-tenant.ts'
import { publishMonth } from '../../../../test/support/months.ts'
import { recordObjects, recordTable, type Touched } from '../../../../test/support/recording.ts'
import { verbNames, verbs, type Addresses } from '../../../../test/support/verbs.ts'

const business = await openBusiness()
const { tenantId: province } = await foundTenant(business, {
  scheme: null,
  units: [],
  tenant: { kind: 'province' },
})
const [own, other] = [
  await foundTenant(business, { tenant: { parent: province } }),
  await foundTenant(business, { tenant: { parent: province } }),
]
const addresses = { own: await prepare(own), other: await prepare(other) }

async function prepare(founded: Founded): Promise<Addresses> {
  const { runId } = await publishMonth(founded, '2026-09')
  const at = { schemeId: founded.schemeId, period: '2026-10' }
  await openPeriod(founded.as('office'), at)
  const unitId = founded.unit('t1').unitId
  const { upload } = await startUpload(founded.as('office'), { ...at, unitId, fileName: 'a.xlsx', size: 1 })
  return {
    schemeId: founded.schemeId,
    open: '2026-10',
    computed: '2026-09',
    unitId,
    runId,
    uploadId: upload.uploadId,
  }
}

/** What tenant `own` may touch, said once more and independently of the stores. */
function mayTouch({ how, where, pk, sk = '' }: Touched): boolean {
  const id = own.tenantId
  switch (where) {
    case 'tenant':
    case 'audit':
      return pk.startsWith(`T#${id}#`)
    case 'directory':
      return (
        pk === `TENANT#${id}` ||
        (pk.startsWith('ID#') && sk === `T#${id}`) ||
        (pk === 'DUE' && sk.includes(`#${id}#`))
      )
    case 'published':
      // It writes its own figures into its province's comparison and reads only what was published to itself.
      return how === 'read'
        ? pk.startsWith(`P#${id}#`)
        : pk.startsWith(`P#${province}#`) && (sk.endsWith(`#${id}`) || pk.endsWith('#periods'))
    case 'ballot':
      return false
    case 'uploads':
    case 'documents':
    case 'seals':
      return pk.startsWith(`${id}/`)
  }
}

const call = fc.record({
  name: fc.constantFrom(...verbNames),
  role: fc.constantFrom(...roles),
  whose: fc.constantFrom('own' as const, 'other' as const),
})

it('touches no key outside its own jurisdiction, whoever asks for whatever', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 12 }), async (calls) => {
      const touched: Touched[] = []
      for (const { name, role, whose } of calls) {
        const ctx = own.as(role, ['t1'])
        const watched: Context = {
          ...ctx,
          table: recordTable(ctx.table, touched),
          objects: recordObjects(ctx.objects, touched),
        }
        await verbs[name].call(watched, addresses[whose]).catch((error: unknown) => {
          if (!(error instanceof DomainError)) throw error
        })
      }
      expect(touched.filter((one) => !mayTouch(one))).toEqual([])
    }),
    { numRuns: 80 },
  )
})

it('is watched closely: the neighbour’s keys would be seen', async () => {
  const touched: Touched[] = []
  const ctx = other.as('office')
  await verbs.getForm.call({ ...ctx, table: recordTable(ctx.table, touched) }, addresses.other)
  expect(touched.some((one) => !mayTouch(one))).toBe(true)
})
