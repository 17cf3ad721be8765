import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { audited, expectAudit, expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { gathered } from '../../../../test/support/gathered.ts'
import { recordTable, type Touched } from '../../../../test/support/recording.ts'
import { importUnits, listUnits, unitById } from './index.ts'

const business = await openBusiness()
const unit = (code: string) => ({ code, name: { zh: `单位${code}`, en: `Unit ${code}` }, class: 'town' })
const empty = () => foundTenant(business, { units: [], scheme: null })

describe('importUnits', () => {
  it('adds them to the roster, listed by code', async () => {
    const t = await empty()
    await expectAudit(t, 'units.imported', () =>
      importUnits(t.as('office'), { units: [unit('b'), unit('a')] }),
    )
    expect(
      (await listUnits(t.as('auditor'))).map(({ code, active, version }) => [code, active, version]),
    ).toEqual([
      ['a', true, 1],
      ['b', true, 1],
    ])
  })

  it('refuses a code that is taken, naming it, and adds nothing', async () => {
    const t = await empty()
    await importUnits(t.as('office'), { units: [unit('a')] })
    const { findings } = await expectRefusal(t, 'duplicate', () =>
      importUnits(t.as('office'), { units: [unit('b'), unit('a')] }),
    )
    expect(findings.map((finding) => finding.place)).toEqual(['a'])
    expect(await listUnits(t.as('office'))).toHaveLength(1)
  })

  it('keeps how many members a unit has, a whole number or nothing', async () => {
    const t = await empty()
    await importUnits(t.as('office'), { units: [{ ...unit('a'), members: 52 }, unit('b')] })
    expect((await listUnits(t.as('office'))).map(({ members }) => members)).toEqual([52, undefined])
    for (const members of [-1, 2.5])
      await expect(importUnits(t.as('office'), { units: [{ ...unit('c'), members }] })).rejects.toMatchObject(
        { name: 'ZodError' },
      )
  })

  it('refuses one code given twice', async () => {
    const t = await empty()
    await expect(importUnits(t.as('office'), { units: [unit('a'), unit('a')] })).rejects.toMatchObject({
      name: 'ZodError',
    })
  })

  it('lets one of two simultaneous imports of the same code through', async () => {
    const t = await empty()
    const together = gathered(t.as('office'), 2)
    const both = await Promise.allSettled([1, 2].map(() => importUnits(together, { units: [unit('a')] })))
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  it('stays whole beyond one transaction: a code taken in the last hundred stops the first', async () => {
    const t = await empty()
    const many = Array.from({ length: 250 }, (_, n) => unit(`u${n}`))
    await importUnits(t.as('office'), { units: many.slice(-1) })
    await expectRefusal(t, 'duplicate', () => importUnits(t.as('office'), { units: many }))
    expect(await listUnits(t.as('office'))).toHaveLength(1)
    const { entries } = await audited(t, () => importUnits(t.as('office'), { units: many.slice(0, -1) }))
    expect([entries.length, (await listUnits(t.as('office'))).length]).toEqual([6, 250])
  })
})

describe('unitById', () => {
  it('finds a unit by one read of one item', async () => {
    const t = await foundTenant(business)
    const touched: Touched[] = []
    const table = recordTable(business.table, touched)
    const { unitId } = t.unit('p2')
    expect(await unitById({ table, tenantId: t.tenantId }, unitId)).toEqual(t.unit('p2'))
    expect(touched.map(({ how, sk }) => [how, sk])).toEqual([['read', unitId]])
  })

  it('knows no unit of another jurisdiction', async () => {
    const [own, other] = [await foundTenant(business), await foundTenant(business)]
    await expectRefusal(own, 'not_found', () => unitById(own.as('office'), other.unit('t1').unitId))
  })
})

describe('units above', () => {
  const under = (code: string, ...parents: string[]) => ({
    ...unit(code),
    parents: parents.map((above) => ({ code: above, months: 6 })),
  })

  it('are kept with the unit, whether they came before it or with it', async () => {
    const t = await empty()
    await importUnits(t.as('office'), { units: [unit('a')] })
    await importUnits(t.as('office'), { units: [under('c', 'b', 'a'), under('b', 'a')] })
    const listed = await listUnits(t.as('auditor'))
    expect(listed.map(({ code, parents = [] }) => [code, ...parents.map((one) => one.code)])).toEqual([
      ['a'],
      ['b', 'a'],
      ['c', 'b', 'a'],
    ])
  })

  it('that nobody knows, or that stand below the unit, are refused with nothing written', async () => {
    const t = await empty()
    const importing = (...units: ReturnType<typeof under>[]) =>
      expectRefusal(t, 'bad_input', () => importUnits(t.as('office'), { units }))
    const places = async (...units: ReturnType<typeof under>[]) =>
      (await importing(...units)).findings.map(({ place, code }) => `${code} ${place}`)
    expect(await places(under('a', 'z'))).toEqual(['parent_unknown a'])
    expect(await places(under('a', 'b'), under('b', 'c'), under('c', 'a'))).toEqual(['parent_circle a'])
    expect(await places(under('a', 'a'))).toEqual(['parent_circle a'])
    expect(await listUnits(t.as('office'))).toEqual([])
  })
})
