import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { auditOf, expectAudit, expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { interrupted } from '../../../../test/support/interrupted.ts'
import { smallScheme } from '../../../../test/support/small-scheme.ts'
import { addEntry, closePeriod, forgiveEntry, listEntries, openPeriod, withdrawEntry } from '../index.ts'

const business = await openBusiness()
const text = (zh: string, en: string) => ({ zh, en })

const ledger = {
  rules: [
    {
      id: 'outstanding',
      name: text('突出完成', 'Outstanding'),
      kind: 'bonus' as const,
      points: { kind: 'multiple' as const, min: 3, max: 10 },
    },
    {
      id: 'inspection',
      name: text('效能督查', 'Inspection'),
      kind: 'deduction' as const,
      points: { kind: 'each' as const, points: 0.5 },
      classes: ['town'],
      forgivable: true,
    },
  ],
}
const decided = { reason: '督查发现', decidedBy: '张三', date: '2026-10-20' }

async function openLedger() {
  const t = await foundTenant(business, { scheme: smallScheme({ ledger }) })
  const at = { schemeId: t.schemeId, period: '2026-10' }
  await openPeriod(t.as('office'), at)
  const add = (code: string, rest: object = {}) =>
    addEntry(t.as('office'), { ...at, unitId: t.unit(code).unitId, rule: 'inspection', ...decided, ...rest })
  const one = ({ entryId, version }: { entryId: string; version: number }) => ({ ...at, entryId, version })
  return { t, at, office: t.as('office'), add, one }
}

describe('addEntry', () => {
  it('books what somebody named has decided, and the log says why', async () => {
    const { t, office, at, add } = await openLedger()
    const entry = await expectAudit(t, 'ledger.entered', () => add('t1', { document: '督〔2026〕3号' }))
    expect(await listEntries(office, at)).toEqual([entry])
    expect(entry).toMatchObject({ version: 1, enteredAt: business.now, document: '督〔2026〕3号' })
    expect((await auditOf(t)).at(-1)).toMatchObject({ action: 'ledger.entered', reason: '督查发现' })
  })

  it('refuses 2.9 times and takes 3 (C27)', async () => {
    const { t, add } = await openLedger()
    const bonus = (times: string) => add('t1', { rule: 'outstanding', indicator: 'gdp', times })
    const { findings } = await expectRefusal(t, 'bad_input', () => bonus('2.9'))
    expect(findings.map(({ place, code }) => `${place} ${code}`)).toEqual(['times entry_times_range'])
    expect(await bonus('3')).toMatchObject({ times: '3' })
  })

  it.each([
    ['for a class the rule is not for', 'p1', {}, 'rule entry_class'],
    ['by a rule the scheme does not have', 't1', { rule: 'praise' }, 'rule entry_rule_unknown'],
    ['with points nobody asks for', 't1', { points: '5' }, 'points entry_not_asked'],
  ])('refuses one %s', async (_, code, rest, finding) => {
    const { t, add } = await openLedger()
    const { findings } = await expectRefusal(t, 'bad_input', () => add(code, rest))
    expect(findings.map((one) => `${one.place} ${one.code}`)).toEqual([finding])
  })

  it('refuses every entry under a scheme without a ledger', async () => {
    const t = await foundTenant(business)
    const at = { schemeId: t.schemeId, period: '2026-10' }
    await openPeriod(t.as('office'), at)
    await expectRefusal(t, 'bad_input', () =>
      addEntry(t.as('office'), { ...at, unitId: t.unit('t1').unitId, rule: 'inspection', ...decided }),
    )
  })

  it('books nothing that a run, begun between its reading and its writing, would not count', async () => {
    const { t, office, at } = await openLedger()
    const late = interrupted(office, () => closePeriod(office, at))
    const entry = { ...at, unitId: t.unit('t1').unitId, rule: 'inspection', ...decided }
    await expect(addEntry(late, entry)).rejects.toMatchObject({ code: 'period_not_open' })
    expect(await listEntries(office, at)).toEqual([])
    await expectRefusal(t, 'period_not_open', () => addEntry(office, entry))
  })
})

describe('forgiveEntry', () => {
  const why = { reason: '敢闯敢试', document: '容〔2026〕1号', decidedBy: '李四', date: '2026-10-25' }

  it('leaves the deduction to be read, with who forgave it and why', async () => {
    const { t, office, at, add, one } = await openLedger()
    const entry = await add('t1')
    const forgiven = await expectAudit(t, 'ledger.forgiven', () =>
      forgiveEntry(office, { ...one(entry), ...why }),
    )
    expect(forgiven).toMatchObject({ ...entry, version: 2, forgiven: why })
    expect(await listEntries(office, at)).toEqual([forgiven])
    await expectRefusal(t, 'version_conflict', () => forgiveEntry(office, { ...one(entry), ...why }))
    await expectRefusal(t, 'entry_forgiven', () => forgiveEntry(office, { ...one(forgiven), ...why }))
  })

  it('forgives no bonus, and nothing that was struck out', async () => {
    const { t, office, add, one } = await openLedger()
    const bonus = await add('t1', { rule: 'outstanding', indicator: 'gdp', times: '3' })
    const { findings } = await expectRefusal(t, 'bad_input', () =>
      forgiveEntry(office, { ...one(bonus), ...why }),
    )
    expect(findings.map(({ code }) => code)).toEqual(['entry_not_forgivable'])
    const struck = await withdrawEntry(office, { ...one(bonus), reason: '重复登记' })
    await expectRefusal(t, 'entry_withdrawn', () => forgiveEntry(office, { ...one(struck), ...why }))
  })
})

describe('withdrawEntry', () => {
  it('strikes it out with a reason; nothing is deleted, and it is done once', async () => {
    const { t, office, at, add, one } = await openLedger()
    const entry = await add('t1')
    const struck = await expectAudit(t, 'ledger.withdrawn', () =>
      withdrawEntry(office, { ...one(entry), reason: '重复登记' }),
    )
    expect(await listEntries(office, at)).toEqual([
      { ...entry, version: 2, withdrawn: expect.objectContaining({ reason: '重复登记', at: business.now }) },
    ])
    await expectRefusal(t, 'entry_withdrawn', () =>
      withdrawEntry(office, { ...one(struck), reason: '重复登记' }),
    )
  })

  it('is closed with the period', async () => {
    const { t, office, at, add, one } = await openLedger()
    const entry = await add('t1')
    await closePeriod(office, at)
    await expectRefusal(t, 'period_not_open', () =>
      withdrawEntry(office, { ...one(entry), reason: '重复登记' }),
    )
  })
})

it('shows a head the entries of the own units only, and a clerk none', async () => {
  const { t, at, add } = await openLedger()
  const [first] = [await add('t1'), await add('t2')]
  expect(await listEntries(t.as('head', ['t1']), at)).toEqual([first])
  expect(await listEntries(t.as('auditor'), at)).toHaveLength(2)
  await expectRefusal(t, 'forbidden', () => listEntries(t.as('clerk', ['t1']), at))
})
