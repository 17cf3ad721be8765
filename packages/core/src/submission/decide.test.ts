import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { expectAudit, expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { gathered } from '../../../../test/support/gathered.ts'
import { interrupted } from '../../../../test/support/interrupted.ts'
import { cellsOf, type Figures } from '../../../../test/support/months.ts'
import {
  acceptSubmission,
  closePeriod,
  openPeriod,
  returnSubmission,
  saveDraft,
  submitSubmission,
} from '../index.ts'
import { submissions } from './store.ts'

const business = await openBusiness()

async function draftOf(figures: Figures = ['1', '2', '3']) {
  const t = await foundTenant(business)
  const [clerk, office] = [t.as('clerk', ['t1']), t.as('office')]
  const at = { schemeId: t.schemeId, period: '2026-10', unitId: t.unit('t1').unitId }
  await openPeriod(office, { schemeId: at.schemeId, period: at.period })
  await saveDraft(clerk, { ...at, version: 0, cells: cellsOf(figures) })
  return { t, clerk, office, at }
}

describe('submitSubmission', () => {
  it('hands the draft over, and the audit log says by whom', async () => {
    const { t, clerk, at } = await draftOf()
    const submitted = await expectAudit(t, 'submission.submitted', () =>
      submitSubmission(clerk, { ...at, version: 1 }),
    )
    expect(submitted).toMatchObject({ status: 'submitted', version: 2, submittedAt: business.now })
    expect(submitted.cells).toHaveLength(3)
  })

  it('refuses a form with gaps and names every gap, in Chinese and English', async () => {
    const { t, clerk, at } = await draftOf()
    await saveDraft(clerk, {
      ...at,
      version: 1,
      cells: [{ indicator: 'trade', field: 'amount', value: '0' }],
    })
    const { findings } = await expectRefusal(t, 'submission_incomplete', () =>
      submitSubmission(clerk, { ...at, version: 2 }),
    )
    expect(findings.map((finding) => finding.place)).toEqual(['gdp.ytd', 'complaints.count'])
    expect(findings[0]?.message).toEqual({
      zh: '「产值·累计」还没有填',
      en: '“Output · Year to date” is empty',
    })
  })

  it('takes a stated 「—」 for an answer', async () => {
    const { clerk, at } = await draftOf([null, null, null])
    expect((await submitSubmission(clerk, { ...at, version: 1 })).status).toBe('submitted')
  })

  it('refuses where nothing has been saved', async () => {
    const { t, at } = await draftOf()
    await expectRefusal(t, 'submission_empty', () =>
      submitSubmission(t.as('clerk', ['t2']), { ...at, unitId: t.unit('t2').unitId, version: 0 }),
    )
  })

  it('refuses a version that is no longer the latest', async () => {
    const { t, clerk, at } = await draftOf()
    await saveDraft(clerk, { ...at, version: 1, cells: cellsOf(['5', '6', '7']) })
    await expectRefusal(t, 'version_conflict', () => submitSubmission(clerk, { ...at, version: 1 }))
    expect((await submissions(clerk).get(at))?.status).toBe('draft')
  })
})

describe('the evaluation office', () => {
  it('accepts what was handed in', async () => {
    const { t, clerk, office, at } = await draftOf()
    await submitSubmission(clerk, { ...at, version: 1 })
    const accepted = await expectAudit(t, 'submission.accepted', () =>
      acceptSubmission(office, { ...at, version: 2 }),
    )
    expect(accepted).toMatchObject({ status: 'accepted', decidedAt: business.now })
  })

  it('returns it with a reason that the clerk sees and the log keeps', async () => {
    const { t, clerk, office, at } = await draftOf()
    await submitSubmission(clerk, { ...at, version: 1 })
    await expectAudit(t, 'submission.returned', () =>
      returnSubmission(office, { ...at, version: 2, reason: '累计数小于上月' }),
    )
    expect(await submissions(clerk).get(at)).toMatchObject({
      status: 'returned',
      returnReason: '累计数小于上月',
    })
  })

  it.each(['', ' ', '好'])('cannot return it for %j', async (reason) => {
    const { clerk, office, at } = await draftOf()
    await submitSubmission(clerk, { ...at, version: 1 })
    await expect(returnSubmission(office, { ...at, version: 2, reason })).rejects.toMatchObject({
      name: 'ZodError',
    })
  })

  it('decides nothing that was not handed in, and nothing twice', async () => {
    const { t, clerk, office, at } = await draftOf()
    await expectRefusal(t, 'submission_not_submitted', () => acceptSubmission(office, { ...at, version: 1 }))
    await submitSubmission(clerk, { ...at, version: 1 })
    await acceptSubmission(office, { ...at, version: 2 })
    await expectRefusal(t, 'submission_not_submitted', () => acceptSubmission(office, { ...at, version: 3 }))
  })

  it('is told when the clerk’s form changed under its eyes', async () => {
    const { t, clerk, office, at } = await draftOf()
    await submitSubmission(clerk, { ...at, version: 1 })
    await returnSubmission(office, { ...at, version: 2, reason: '请核对' })
    await saveDraft(clerk, { ...at, version: 3, cells: cellsOf(['8', '8', '8']) })
    await submitSubmission(clerk, { ...at, version: 4 })
    await expectRefusal(t, 'version_conflict', () => acceptSubmission(office, { ...at, version: 2 }))
  })

  it('is told that somebody else has decided, not that nothing was handed in', async () => {
    const { t, clerk, office, at } = await draftOf()
    await submitSubmission(clerk, { ...at, version: 1 })
    await acceptSubmission(office, { ...at, version: 2 })
    await expectRefusal(t, 'version_conflict', () => acceptSubmission(office, { ...at, version: 2 }))
  })

  it('decides nothing that a run, begun between its reading and its writing, would not count', async () => {
    const { clerk, office, at } = await draftOf()
    const month = { schemeId: at.schemeId, period: at.period }
    await submitSubmission(clerk, { ...at, version: 1 })
    const late = interrupted(office, () => closePeriod(office, month))
    await expect(acceptSubmission(late, { ...at, version: 2 })).rejects.toMatchObject({
      code: 'period_not_open',
    })
    expect((await submissions(clerk).get(at))?.status).toBe('submitted')
  })

  it('leaves no reason for a return on what it accepts', async () => {
    const { clerk, office, at } = await draftOf()
    await submitSubmission(clerk, { ...at, version: 1 })
    await returnSubmission(office, { ...at, version: 2, reason: '请核对' })
    await submitSubmission(clerk, { ...at, version: 3 })
    expect(await acceptSubmission(office, { ...at, version: 4 })).not.toHaveProperty('returnReason')
  })

  it('lets one of two simultaneous decisions stand', async () => {
    const { clerk, office, at } = await draftOf()
    await submitSubmission(clerk, { ...at, version: 1 })
    const together = gathered(office, 2)
    const decisions = await Promise.allSettled([
      acceptSubmission(together, { ...at, version: 2 }),
      returnSubmission(together, { ...at, version: 2, reason: '请核对' }),
    ])
    expect(decisions.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await submissions(clerk).get(at))?.version).toBe(3)
  })
})
