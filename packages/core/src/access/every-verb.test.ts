import {
  closePeriod,
  DomainError,
  openPeriod,
  permissions,
  proposeResult,
  roles,
  startUpload,
} from '@plumbline/core'
import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { auditOf, audited } from '../../../../test/support/expect-audit.ts'
import { foundTenant, type Founded } from '../../../../test/support/found-tenant.ts'
import { publishMonth } from '../../../../test/support/months.ts'
import { verbNames, verbs, type Addresses, type VerbName } from '../../../../test/support/verbs.ts'

const business = await openBusiness()
const own = await foundTenant(business)
const foreign = await foundTenant(business)

async function prepare(founded: Founded): Promise<Addresses> {
  const { runId } = await publishMonth(founded, '2026-09')
  const at = { schemeId: founded.schemeId, period: '2026-10' }
  await openPeriod(founded.as('office'), at)
  const unitId = founded.unit('t1').unitId
  const { upload } = await startUpload(founded.as('clerk', ['t1']), {
    ...at,
    unitId,
    fileName: 'a.xlsx',
    size: 1,
  })
  return {
    schemeId: founded.schemeId,
    open: '2026-10',
    computed: '2026-09',
    unitId,
    runId,
    uploadId: upload.uploadId,
  }
}

const theirs = await prepare(foreign)
await openPeriod(own.as('office'), { schemeId: own.schemeId, period: '2026-10' })

/** Whatever could tell of the other jurisdiction. */
const owned = new Set([
  foreign.tenantId,
  theirs.runId,
  theirs.uploadId,
  ...foreign.units.map((unit) => unit.unitId),
])
const idsIn = (reply: unknown): string[] => JSON.stringify(reply).match(/[a-z]{3}_[0-9a-z]{20}/g) ?? []

const codeOf = (deed: Promise<unknown>) =>
  deed.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  )

describe.each(verbNames)('%s', (name: VerbName) => {
  const { action, call, names } = verbs[name]
  const strangers = roles.filter((role) => !(permissions[action] as readonly string[]).includes(role))

  it.each(strangers)('refuses the %s', async (role) => {
    const { result, entries } = await audited(foreign, () => codeOf(call(foreign.as(role, ['t1']), theirs)))
    // Where even the existence is hidden, the stranger is told the same as about something that is not there.
    expect(['forbidden', 'not_found']).toContain(result)
    expect(entries).toEqual([])
  })

  it(`keeps what belongs to another jurisdiction to itself`, async () => {
    const before = await auditOf(foreign)
    const role = permissions[action][0]
    const ctx = own.as(role, role === 'clerk' ? ['t1'] : [])
    if (names === 'something') expect(await codeOf(call(ctx, theirs))).toBe('not_found')
    else expect(idsIn(await call(ctx, theirs)).filter((id) => owned.has(id))).toEqual([])
    expect(await auditOf(foreign)).toEqual(before)
  })
})

describe('a clerk', () => {
  const readers: VerbName[] = [
    'getRankingPage',
    'getWholeRanking',
    'getCard',
    'getGivenLights',
    'listReports',
    'getReport',
  ]
  it.each(readers)('is told by %s that there is no result before it is published', async (name) => {
    const founded = await foundTenant(business)
    const at = await prepare(founded)
    await closePeriod(founded.as('office'), { schemeId: at.schemeId, period: at.open })
    await proposeResult(founded.as('office'), { schemeId: at.schemeId, period: at.open })
    const code = await codeOf(verbs[name].call(founded.as('clerk', ['t1']), { ...at, computed: at.open }))
    expect(code).toBe(
      name === 'getWholeRanking' || name === 'listReports' || name === 'getReport'
        ? 'forbidden'
        : 'not_found',
    )
  })

  it.each<VerbName>(['getForm', 'saveDraft', 'submitSubmission', 'startUpload', 'getUpload', 'getCard'])(
    'finds nothing of another unit by %s',
    async (name) => {
      expect(await codeOf(verbs[name].call(foreign.as('clerk', ['t2']), theirs))).toBe('not_found')
    },
  )

  it('sees only its own unit in the roster', async () => {
    const seen = (await verbs.listUnits.call(foreign.as('clerk', ['t2']), theirs)) as { code: string }[]
    expect(seen.map((unit) => unit.code)).toEqual(['t2'])
  })
})
