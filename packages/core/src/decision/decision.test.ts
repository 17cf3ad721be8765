import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { auditOf, expectAudit, expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { gradedScheme } from '../../../../test/support/graded-scheme.ts'
import { interrupted } from '../../../../test/support/interrupted.ts'
import {
  closePeriod,
  confirmDecision,
  decide,
  listDecisions,
  openPeriod,
  proposeResult,
  stateOf,
  withdrawDecision,
  type Context,
  type Decision,
} from '../index.ts'

const business = await openBusiness()
const text = (zh: string, en: string) => ({ zh, en })
const ground = {
  reason: '发生重大责任事故',
  document: '〔2026〕3号',
  decidedBy: '王主任',
  date: '2026-10-20',
}

const scheme = {
  ...gradedScheme('class'),
  honours: [{ id: 'civilised', name: text('文明单位', 'Civilised unit') }],
  heads: { follow: 'grade' as const, roles: [{ id: 'secretary', name: text('书记', 'Secretary') }] },
}

async function openDecisions() {
  const t = await foundTenant(business, { scheme })
  const at = { schemeId: t.schemeId, period: '2026-10' }
  await openPeriod(t.as('office'), at)
  const veto = (rest: object = {}) =>
    decide(t.as('office'), { ...at, unitId: t.unit('t1').unitId, kind: 'veto', ...ground, ...rest })
  const one = ({ decisionId, version }: Decision) => ({ ...at, decisionId, version })
  return { t, at, office: t.as('office'), approver: t.as('approver'), veto, one }
}

/** Somebody who holds both posts. */
const both = (ctx: Context): Context => ({
  ...ctx,
  actor: ctx.actor.kind === 'person' ? { ...ctx.actor, roles: ['office', 'approver'] } : ctx.actor,
})

describe('decide', () => {
  it('enters what somebody named has decided; alone it does not count, and the log says why', async () => {
    const { t, office, at, veto } = await openDecisions()
    const entered = await expectAudit(t, 'decision.entered', () => veto())
    expect(await listDecisions(office, at)).toEqual([entered])
    expect([entered.version, stateOf(entered)]).toEqual([1, 'entered'])
    expect((await auditOf(t)).at(-1)).toMatchObject({ action: 'decision.entered', reason: ground.reason })
  })

  it.each([
    ['a grade the scheme does not have', { grade: 'superb' }, 'grade decision_grade_unknown'],
    ['a role where none is asked', { role: '书记' }, 'role decision_not_asked'],
    [
      'a head the scheme does not name',
      { kind: 'head', grade: 'good', role: '镇长' },
      'role decision_role_unknown',
    ],
    ['a head without a grade', { kind: 'head', role: '书记' }, 'grade decision_missing'],
    [
      'a role’s disqualification that names a grade',
      { kind: 'disqualify', role: '书记', grade: 'pass' },
      'grade decision_role_grade',
    ],
    [
      'a disqualification down to the best grade',
      { kind: 'disqualify', grade: 'excellent' },
      'grade decision_grade_best',
    ],
    ['an honour without its name', { kind: 'honour' }, 'code decision_missing'],
    ['an honour the scheme does not have', { kind: 'honour', code: 'medal' }, 'code decision_honour_unknown'],
  ])('refuses %s', async (_, rest, finding) => {
    const { t, veto } = await openDecisions()
    const { findings } = await expectRefusal(t, 'bad_input', () => veto(rest))
    expect(findings.map(({ place, code }) => `${place} ${code}`)).toEqual([finding])
  })

  it('may disqualify a role that is no head (S0-15), and take a head by its name', async () => {
    const { veto } = await openDecisions()
    expect(await veto({ kind: 'disqualify', role: '分管领导' })).toMatchObject({ role: '分管领导' })
    expect(await veto({ kind: 'head', role: '书记', grade: 'pass' })).toMatchObject({ grade: 'pass' })
  })

  it('never goes without a reason, a person and a day', async () => {
    const { veto } = await openDecisions()
    for (const part of ['reason', 'decidedBy', 'date'])
      await expect(veto({ [part]: ' ' })).rejects.toMatchObject({ name: 'ZodError' })
  })

  it('refuses every decision under a scheme without grades', async () => {
    const t = await foundTenant(business)
    const at = { schemeId: t.schemeId, period: '2026-10' }
    await openPeriod(t.as('office'), at)
    const { findings } = await expectRefusal(t, 'bad_input', () =>
      decide(t.as('office'), { ...at, unitId: t.unit('t1').unitId, kind: 'veto', ...ground }),
    )
    expect(findings.map(({ code }) => code)).toEqual(['decision_no_grades'])
  })

  it('enters nothing that a run, begun between its reading and its writing, would not know of', async () => {
    const { t, office, at } = await openDecisions()
    const late = interrupted(office, () => closePeriod(office, at))
    const told = { ...at, unitId: t.unit('t1').unitId, kind: 'veto' as const, ...ground }
    await expect(decide(late, told)).rejects.toMatchObject({ code: 'period_not_open' })
    expect(await listDecisions(office, at)).toEqual([])
    // With the result in sight it may be decided, for a run that counts it; once it is proposed, no more.
    await decide(office, told)
    await proposeResult(office, at)
    await expectRefusal(t, 'already_proposed', () => decide(office, told))
  })
})

describe('confirmDecision', () => {
  it('is the second signature, once', async () => {
    const { t, approver, veto, one } = await openDecisions()
    const entered = await veto()
    const confirmed = await expectAudit(t, 'decision.confirmed', () =>
      confirmDecision(approver, one(entered)),
    )
    expect(stateOf(confirmed)).toBe('confirmed')
    await expectRefusal(t, 'version_conflict', () => confirmDecision(approver, one(entered)))
    await expectRefusal(t, 'decision_confirmed', () => confirmDecision(approver, one(confirmed)))
  })

  it('is refused to whoever entered it, whatever posts they hold', async () => {
    const { t, office, veto, one } = await openDecisions()
    const entered = await veto()
    await expectRefusal(t, 'decision_own', () => confirmDecision(both(office), one(entered)))
    await expectRefusal(t, 'forbidden', () => confirmDecision(office, one(entered)))
  })

  it('lets one of two at once through', async () => {
    const { approver, office, at, veto, one } = await openDecisions()
    const entered = await veto()
    const late = interrupted(approver, () =>
      withdrawDecision(office, { ...one(entered), reason: '登记有误' }),
    )
    await expect(confirmDecision(late, one(entered))).rejects.toMatchObject({ code: 'version_conflict' })
    expect((await listDecisions(office, at)).map(stateOf)).toEqual(['withdrawn'])
  })
})

describe('withdrawDecision', () => {
  const why = { reason: '复核不属实' }

  it('takes back at once what nobody had confirmed; it stays to be read', async () => {
    const { t, office, approver, at, veto, one } = await openDecisions()
    const entered = await veto()
    const gone = await expectAudit(t, 'decision.withdrawn', () =>
      withdrawDecision(office, { ...one(entered), ...why }),
    )
    expect(await listDecisions(office, at)).toEqual([gone])
    expect(stateOf(gone)).toBe('withdrawn')
    await expectRefusal(t, 'decision_withdrawn', () => confirmDecision(approver, one(gone)))
    await expectRefusal(t, 'decision_withdrawn', () => withdrawDecision(office, { ...one(gone), ...why }))
  })

  it('of a confirmed one takes a second person too', async () => {
    const { t, office, approver, veto, one } = await openDecisions()
    const confirmed = await confirmDecision(approver, one(await veto()))
    const asked = await withdrawDecision(office, { ...one(confirmed), ...why })
    expect(stateOf(asked)).toBe('withdrawing')
    await expectRefusal(t, 'decision_own', () => confirmDecision(both(office), one(asked)))
    const gone = await expectAudit(t, 'decision.withdrawal_confirmed', () =>
      confirmDecision(approver, one(asked)),
    )
    expect(stateOf(gone)).toBe('withdrawn')
  })

  it('is over once the result is proposed', async () => {
    const { t, office, approver, at, veto, one } = await openDecisions()
    const entered = await veto()
    await closePeriod(office, at)
    await proposeResult(office, at)
    await expectRefusal(t, 'already_proposed', () => withdrawDecision(office, { ...one(entered), ...why }))
    await expectRefusal(t, 'already_proposed', () => confirmDecision(approver, one(entered)))
  })
})

it('is read by those who check, and by nobody of a unit', async () => {
  const { t, at, veto } = await openDecisions()
  await veto()
  for (const role of ['approver', 'auditor'] as const)
    expect(await listDecisions(t.as(role), at)).toHaveLength(1)
  for (const role of ['head', 'clerk'] as const)
    await expectRefusal(t, 'forbidden', () => listDecisions(t.as(role, ['t1']), at))
})
