import { describeGradeStep, describeQuotaStep } from '@plumbline/scoring/words'
import { Scheme, type SchemeInput } from '@plumbline/scheme'
import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { foundTenant, type Founded } from '../../../../test/support/found-tenant.ts'
import { gradedScheme } from '../../../../test/support/graded-scheme.ts'
import { fillMonth, publishMonth } from '../../../../test/support/months.ts'
import { runContext } from '../../../../test/support/run-in-process.ts'
import { smallUnits } from '../../../../test/support/small-scheme.ts'
import {
  closePeriod,
  confirmDecision,
  decide,
  getCard,
  getRankingPage,
  listUnusedDecisions,
  proposeResult,
  publishResult,
  SealedGrades,
  withdrawDecision,
  type Decide,
} from '../index.ts'
import { FrozenRun } from '../run/index.ts'
import { needPart, partNames, readPart } from '../run/objects.ts'

const business = await openBusiness()
const text = (zh: string, en: string) => ({ zh, en })
const ground = { reason: '市委通报', document: '〔2026〕3号', decidedBy: '王主任', date: '2026-10-20' }
const at = { schemeId: 'small', period: '2026-10' }

const scheme: SchemeInput = {
  ...gradedScheme('class'),
  honours: [{ id: 'civilised', name: text('文明单位', 'Civilised unit') }],
  heads: { follow: 'grade', roles: [{ id: 'secretary', name: text('书记', 'Secretary') }] },
  memberQuotas: {
    base: 0.2,
    rules: [
      {
        id: 'held',
        when: { kind: 'honour', anyOf: ['civilised'] },
        effect: { kind: 'add', add: 0.05 },
      },
      { id: 'poor', when: { kind: 'grade', grades: ['pass'] }, effect: { kind: 'share', share: 0 } },
    ],
  },
}
const units = smallUnits.map((unit) => (unit.code === 't2' ? { ...unit, members: 52 } : unit))

type Told = Partial<Decide> & Pick<Decide, 'kind'>

async function graded(changes: Partial<SchemeInput> = {}) {
  const t = await foundTenant(business, { scheme: { ...scheme, ...changes }, units })
  await fillMonth(t, at.period)
  const enter = (code: string, told: Told) =>
    decide(t.as('office'), { ...at, unitId: t.unit(code).unitId, ...ground, ...told })
  const confirm = async (code: string, told: Told) => {
    const { decisionId, version } = await enter(code, told)
    return confirmDecision(t.as('approver'), { ...at, decisionId, version })
  }
  return { t, enter, confirm }
}

async function gradesOf(t: Founded) {
  const { rows } = await getRankingPage(t.as('office'), at)
  return Object.fromEntries(rows.map(({ code, grade }) => [code, grade]))
}
const cardOf = (t: Founded, code: string) => getCard(t.as('office'), { ...at, unitId: t.unit(code).unitId })

describe('decisions in a run', () => {
  it('count once confirmed, and not before; the engine’s own steps say so on the card', async () => {
    const { t, enter, confirm } = await graded()
    await confirm('t1', { kind: 'veto' })
    await enter('t3', { kind: 'direct' })
    await closePeriod(t.as('office'), at)
    // A third each: t1 was 优秀, and its place stays empty (S1-18).
    expect(await gradesOf(t)).toEqual({ t1: 'pass', t2: 'good', t3: 'pass' })
    const { result } = await cardOf(t, 't1')
    const names = { vocabulary: scheme.grades!.vocabulary }
    expect(result.grading!.steps.map((step) => describeGradeStep(step, names).zh)).toEqual([
      '在 3 个中位列第 1，累计 33.333333% 至第 1 名 → 优秀',
      '一票否决：市委通报（文号 〔2026〕3号，王主任 2026-10-20 决定）：优秀 → 合格',
    ])
  })

  it('go on counting until their withdrawal is confirmed, and no longer', async () => {
    const { t, confirm } = await graded()
    const [asked, gone] = [await confirm('t1', { kind: 'veto' }), await confirm('p1', { kind: 'veto' })]
    for (const one of [asked, gone])
      await withdrawDecision(t.as('office'), {
        ...at,
        decisionId: one.decisionId,
        version: one.version,
        reason: '复核不属实',
      })
    const { decisionId } = gone
    await confirmDecision(t.as('approver'), { ...at, decisionId, version: gone.version + 1 })
    await closePeriod(t.as('office'), at)
    expect(await gradesOf(t)).toMatchObject({ t1: 'pass' })
    expect((await cardOf(t, 'p1')).result.grade).toBe('excellent')
  })

  it('leave at most the grade named, without a veto (S0-20)', async () => {
    const { t, confirm } = await graded()
    await confirm('t1', { kind: 'disqualify', grade: 'pass' })
    await closePeriod(t.as('office'), at)
    const { grade, grading } = (await cardOf(t, 't1')).result
    const { rule, name, facts } = grading!.steps.at(-1)!
    expect([grade, rule, name, facts.cap]).toEqual(['pass', 'disqualification', 'capped', 'pass'])
  })

  it('bar a role and not its unit, and set the grade of a head (S0-15, S0-19)', async () => {
    const { t, confirm } = await graded()
    await confirm('t1', { kind: 'disqualify', role: '书记' })
    await confirm('t2', { kind: 'head', role: '书记', grade: 'pass' })
    await closePeriod(t.as('office'), at)
    const heads = async (code: string) => {
      const { grade, grading } = (await cardOf(t, code)).result
      return [grade, ...grading!.heads!.map((head) => [head.proposed, head.grade, head.isOverridden])]
    }
    expect(await heads('t1')).toEqual(['excellent', ['good', 'good', false]])
    expect(await heads('t2')).toEqual(['good', ['good', 'pass', true]])
  })

  it('raise the quota of a unit’s members by what it holds, with every step (S3-04)', async () => {
    const { t, confirm } = await graded()
    await confirm('t2', { kind: 'honour', code: 'civilised' })
    await closePeriod(t.as('office'), at)
    const quota = (await cardOf(t, 't2')).result.grading!.quota!
    expect([quota.share, quota.members, quota.places]).toEqual([0.25, 52, 13])
    expect(describeQuotaStep(quota.steps.at(-1)!, Scheme.parse(scheme)).zh).toBe(
      '52 人的 25%，只舍不入，为 13 个名额',
    )
    // Nobody has said how many there are: the share stands, places are not made up.
    expect((await cardOf(t, 't1')).result.grading!.quota).toMatchObject({ share: 0.2, places: null })
  })

  it('that change nothing are told to the office, with the reason', async () => {
    const { t, confirm } = await graded()
    await confirm('t1', { kind: 'disqualify', role: '书记' })
    const refused = await confirm('t1', { kind: 'head', role: '书记', grade: 'excellent' })
    expect(await listUnusedDecisions(t.as('office'), at)).toEqual([])
    await closePeriod(t.as('office'), at)
    expect(await listUnusedDecisions(t.as('approver'), at)).toEqual([
      { decisionId: refused.decisionId, reason: 'role_barred' },
    ])
  })
})

it('look back over published periods for a grade held several times running (S4-32)', async () => {
  const streak = { kind: 'streak' as const, grade: 'excellent', times: 2 }
  const rules = [{ id: 'again', when: streak, effect: { kind: 'add' as const, add: 0.1 } }]
  const t = await foundTenant(business, { scheme: { ...scheme, memberQuotas: { base: 0.2, rules } }, units })
  const shareOf = async (period: string) =>
    (await getCard(t.as('office'), { ...at, period, unitId: t.unit('t1').unitId })).result.grading!.quota!
      .share
  await publishMonth(t, '2026-09')
  await publishMonth(t, '2026-10')
  expect([await shareOf('2026-09'), await shareOf('2026-10')]).toEqual([0.2, 0.3])
})

describe('the seals of a graded run', () => {
  it('explain all, and hold what was decided by its digest', async () => {
    const { t, confirm } = await graded()
    const { decisionId } = await confirm('t1', { kind: 'veto' })
    const { runId } = await closePeriod(t.as('office'), at)
    const ctx = runContext(business, t.tenantId)
    const manifest = await needPart(ctx, { runId, name: partNames.manifest }, FrozenRun)
    expect(manifest.decisions).toMatch(/^[0-9a-f]{64}$/)
    const sealed = await needPart(ctx, { runId, name: partNames.grades }, SealedGrades)
    expect(sealed.graded).toHaveLength(6)
    expect([sealed.quotas, sealed.heads].map((list) => list?.length)).toEqual([6, 6])
    const raw = await business.objects.seals.get(`${t.tenantId}/runs/${runId}/decisions.json`)
    expect(new TextDecoder().decode(raw)).toContain(decisionId)
  })

  it('hold nothing of decisions where there are none', async () => {
    const { t } = await graded({ memberQuotas: undefined, heads: undefined })
    const { runId } = await closePeriod(t.as('office'), at)
    const ctx = runContext(business, t.tenantId)
    expect(await needPart(ctx, { runId, name: partNames.manifest }, FrozenRun)).not.toHaveProperty(
      'decisions',
    )
    expect(await readPart(ctx, { runId, name: partNames.decisions }, FrozenRun)).toBeUndefined()
    const inputs = await business.objects.seals.get(`${t.tenantId}/runs/${runId}/inputs/town.json`)
    expect(new TextDecoder().decode(inputs)).not.toContain('members')
  })
})

it('shows the grade of a head to the head and those who check, not to a clerk', async () => {
  const { t } = await graded()
  await closePeriod(t.as('office'), at)
  await proposeResult(t.as('office'), at)
  await publishResult(t.as('approver'), at)
  const shown = async (role: 'clerk' | 'head') =>
    (await getCard(t.as(role, ['t1']), { ...at, unitId: t.unit('t1').unitId })).result.grading
  expect((await shown('head'))!.heads).toHaveLength(1)
  expect(await shown('clerk')).not.toHaveProperty('heads')
  expect((await shown('clerk'))!.steps).toHaveLength(1)
})
