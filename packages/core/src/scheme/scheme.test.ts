import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { expectAudit, expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { gathered } from '../../../../test/support/gathered.ts'
import { publishMonth } from '../../../../test/support/months.ts'
import { smallScheme } from '../../../../test/support/small-scheme.ts'
import { getScheme, listSchemes, publishScheme } from './index.ts'

const business = await openBusiness()
const empty = () => foundTenant(business, { scheme: null })

describe('publishScheme', () => {
  it('puts a version in force and keeps the ones before', async () => {
    const t = await empty()
    const first = await expectAudit(t, 'scheme.published', () =>
      publishScheme(t.as('office'), { document: smallScheme() }),
    )
    const second = await publishScheme(t.as('office'), {
      document: smallScheme({ title: { zh: '改', en: 'Changed' } }),
    })
    expect([first.schemeVersion, second.schemeVersion]).toEqual([1, 2])
    expect(await getScheme(t.as('clerk'), { schemeId: 'small' })).toEqual(second)
    expect(await getScheme(t.as('clerk'), { schemeId: 'small', schemeVersion: 1 })).toEqual(first)
    expect(
      (await listSchemes(t.as('clerk'))).map(({ schemeVersion, title }) => [schemeVersion, title.en]),
    ).toEqual([[2, 'Changed']])
  })

  it('gives the same document the same digest, and another document another', async () => {
    const t = await empty()
    const digests = []
    for (const document of [smallScheme(), smallScheme(), smallScheme({ rounding: { decimals: 3 } })])
      digests.push((await publishScheme(t.as('office'), { document })).digest)
    expect([digests[0] === digests[1], digests[0] === digests[2]]).toEqual([true, false])
  })

  it('refuses what lint finds wrong, place by place, and leaves the version in force', async () => {
    const t = await empty()
    await publishScheme(t.as('office'), { document: smallScheme() })
    const { boards } = smallScheme()
    const broken = smallScheme({
      boards: boards.map((board, n) => (n === 0 ? { ...board, weight: 60 } : board)),
    })
    const { findings } = await expectRefusal(t, 'scheme_invalid', () =>
      publishScheme(t.as('office'), { document: broken }),
    )
    expect(findings.length).toBeGreaterThan(0)
    for (const { place, message } of findings)
      expect([place, message.zh, message.en].every(Boolean)).toBe(true)
    expect((await getScheme(t.as('office'), { schemeId: 'small' })).schemeVersion).toBe(1)
  })

  it('refuses a benchmark code that another scheme in force sends, and takes it once that one has let it go', async () => {
    const t = await empty()
    await publishScheme(t.as('office'), { document: smallScheme() })
    const [, second] = smallScheme().benchmarks!
    const other = smallScheme({ id: 'other', benchmarks: [second!] })
    const { findings } = await expectRefusal(t, 'scheme_invalid', () =>
      publishScheme(t.as('office'), { document: other }),
    )
    expect(findings.map(({ place, code }) => [place, code])).toEqual([
      ['benchmarks[0].code', 'duplicate_benchmark'],
    ])
    expect(findings[0]?.message.zh).toContain('小型考核')
    await publishScheme(t.as('office'), { document: smallScheme({ benchmarks: [] }) })
    expect((await publishScheme(t.as('office'), { document: other })).schemeVersion).toBe(1)
  })

  it('refuses more figures for the province than one publication can carry', async () => {
    const t = await empty()
    const many = Array.from({ length: 98 }, (_, n) => ({
      ...smallScheme().benchmarks![0]!,
      code: `code_${n}`,
    }))
    const { findings } = await expectRefusal(t, 'scheme_invalid', () =>
      publishScheme(t.as('office'), { document: smallScheme({ benchmarks: many }) }),
    )
    expect(findings.map(({ place, code }) => [place, code])).toEqual([['benchmarks', 'too_many_benchmarks']])
    const scheme = smallScheme({ benchmarks: many.slice(1) })
    const child = await foundTenant(business, { tenant: { parent: t.tenantId }, scheme })
    expect((await publishMonth(child, '2026-10')).status).toBe('running')
  })

  it('says so when it is larger than one record can be', async () => {
    const t = await empty()
    const text = { zh: '说明'.repeat(200), en: 'x'.repeat(400) }
    await expectRefusal(t, 'record_too_large', () =>
      publishScheme(t.as('office'), {
        document: smallScheme({ assumptions: Array.from({ length: 300 }, () => text) }),
      }),
    )
    expect(await listSchemes(t.as('office'))).toEqual([])
  })

  it('gives two who publish at once two different answers', async () => {
    const t = await empty()
    await publishScheme(t.as('office'), { document: smallScheme() })
    const together = gathered(t.as('office'), 2)
    const both = await Promise.allSettled(
      [1, 2].map(() => publishScheme(together, { document: smallScheme() })),
    )
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'version_conflict' })
  })

  it('knows no version that was never published', async () => {
    const t = await foundTenant(business)
    await expectRefusal(t, 'not_found', () =>
      getScheme(t.as('office'), { schemeId: 'small', schemeVersion: 9 }),
    )
  })
})
