import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { auditOf } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { publishMonth } from '../../../../test/support/months.ts'
import { openPeriod } from '../period/index.ts'
import { forTenant } from '../table/index.ts'
import { commit, listAudit } from './index.ts'

const business = await openBusiness()

describe('commit', () => {
  it('writes the change and its entry together, or neither', async () => {
    const t = await foundTenant(business)
    const ctx = t.as('office')
    const table = forTenant(ctx.table, t.tenantId)
    const before = await auditOf(t)
    await commit(ctx, [table.create('things', 'a', {})], { action: 'thing.made', object: 'a' })
    const failing = [table.create('things', 'b', {}), table.create('things', 'a', {})]
    await expect(commit(ctx, failing, { action: 'thing.made', object: 'b' })).rejects.toMatchObject({
      code: 'duplicate',
    })
    expect((await auditOf(t)).slice(before.length).map((entry) => [entry.action, entry.object])).toEqual([
      ['thing.made', 'a'],
    ])
    expect(await ctx.table.get('tenant', { pk: `T#${t.tenantId}#things`, sk: 'b' })).toBeUndefined()
  })

  it('keeps digests of what was before and after, never the figures', async () => {
    const t = await foundTenant(business)
    const ctx = t.as('office')
    await commit(ctx, [], {
      action: 'thing.changed',
      object: 'x',
      before: { secret: '4711' },
      after: { secret: '4712' },
      reason: '更正',
    })
    const entry = (await auditOf(t)).at(-1)
    expect(entry).toMatchObject({
      actor: expect.stringMatching(/^mem_/),
      requestId: ctx.requestId,
      at: business.now,
      reason: '更正',
      before: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(entry?.before).not.toBe(entry?.after)
    expect(JSON.stringify(entry)).not.toContain('471')
  })
})

describe('listAudit', () => {
  it('reads a month newest first, a page at a time, without gap or repetition', async () => {
    const t = await foundTenant(business)
    await publishMonth(t, '2026-10')
    const all = (await auditOf(t)).map((entry) => entry.entryId).toReversed()
    const read: string[] = []
    for (let before: string | undefined; ;) {
      const page = await listAudit(t.as('auditor'), {
        month: '2026-11',
        limit: 3,
        ...(before === undefined ? {} : { before }),
      })
      if (page.length === 0) break
      read.push(...page.map((entry) => entry.entryId))
      before = `${page.at(-1)?.at}#${page.at(-1)?.entryId}`
    }
    expect(read).toEqual(all)
    expect(await listAudit(t.as('auditor'), { month: '2026-10' })).toEqual([])
  })

  it('keeps what happens in the first hours of a month, Beijing time, under that month', async () => {
    const t = await foundTenant(business)
    const office = { ...t.as('office'), now: '2026-11-30T16:00:00.000Z' }
    await openPeriod(office, { schemeId: t.schemeId, period: '2026-11' })
    const opened = await listAudit(t.as('auditor'), { month: '2026-12' })
    expect(opened.map(({ action, at }) => [action, at])).toEqual([['period.opened', office.now]])
  })

  it('tells who did what to what over a whole month’s work', async () => {
    const t = await foundTenant(business)
    await publishMonth(t, '2026-10')
    const told = (await listAudit(t.as('auditor'), { month: '2026-11' }))
      .toReversed()
      .map(({ action, object }) => `${action} ${object}`)
    expect(told.map((line) => line.replace(/[a-z]{3}_[0-9a-z]{20}/, '…'))).toEqual([
      'tenant.created …',
      'units.imported units/6',
      'scheme.published small/v1',
      'targets.set small/2026',
      'period.opened small/2026-10',
      'submissions.imported small/2026-10',
      'period.closed small/2026-10',
      'run.computed small/2026-10/…',
      'result.proposed small/2026-10',
      'result.published small/2026-10',
    ])
  })
})
