import { describe, expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { auditOf, expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant, type Founded } from '../../../../test/support/found-tenant.ts'
import { gradedScheme } from '../../../../test/support/graded-scheme.ts'
import { interrupted } from '../../../../test/support/interrupted.ts'
import { fillMonth, runMonth } from '../../../../test/support/months.ts'
import {
  confirmDecision,
  decide,
  getRankingPage,
  getRunProgress,
  importUnits,
  listUncountedDecisions,
  proposeResult,
  publishResult,
  recomputePeriod,
  setTargets,
  withdrawDecision,
} from '../index.ts'

const business = await openBusiness()
const at = { schemeId: 'small', period: '2026-10' }
const ground = { reason: '市委常委会议定', document: '〔2026〕3号', decidedBy: '王主任', date: '2026-11-12' }

/** A month whose result is there for those who decide, and the one decision they come to. */
async function computed() {
  const t = await foundTenant(business, { scheme: gradedScheme('class') })
  const run = await runMonth(t, at.period)
  const veto = async (code = 't1') => {
    const entered = await decide(t.as('office'), {
      ...at,
      unitId: t.unit(code).unitId,
      kind: 'veto',
      ...ground,
    })
    const { decisionId, version } = entered
    return confirmDecision(t.as('approver'), { ...at, decisionId, version })
  }
  return { t, run, office: t.as('office'), approver: t.as('approver'), veto }
}

async function rowsOf(t: Founded) {
  const { rows, runId } = await getRankingPage(t.as('office'), at)
  return {
    runId,
    totals: rows.map(({ code, total }) => [code, total]),
    grades: rows.map(({ grade }) => grade),
  }
}

describe('recomputePeriod', () => {
  it('counts what was decided with the scores in sight, and nothing else changes (S0-17)', async () => {
    const { t, run, office, veto } = await computed()
    const before = await rowsOf(t)
    const { decisionId } = await veto()
    expect(await rowsOf(t)).toEqual(before)
    expect(await listUncountedDecisions(office, at)).toEqual([decisionId])
    const again = await recomputePeriod(office, at)
    expect(again.basedOn).toBe(run.runId)
    expect((await auditOf(t)).slice(-2).map(({ action }) => action)).toEqual([
      'run.recomputed',
      'run.computed',
    ])
    const after = await rowsOf(t)
    expect(after.runId).toBe(again.runId)
    expect(after.totals).toEqual(before.totals)
    expect([before.grades, after.grades]).toEqual([
      ['excellent', 'good', 'pass'],
      ['pass', 'good', 'pass'],
    ])
    expect(await listUncountedDecisions(office, at)).toEqual([])
  })

  it('takes the figures the first run sealed, whatever has been entered since', async () => {
    const { t, run, office } = await computed()
    const before = await rowsOf(t)
    await setTargets(office, {
      schemeId: at.schemeId,
      year: '2026',
      units: [{ unitId: t.unit('t1').unitId, values: [{ indicator: 'gdp', field: 'target', value: '1' }] }],
    })
    await importUnits(office, { units: [{ code: 'late', name: { zh: '后到', en: 'Late' }, class: 'town' }] })
    const { runId } = await recomputePeriod(office, at)
    expect((await rowsOf(t)).totals).toEqual(before.totals)
    const digestOf = async (id: string) => (await getRunProgress(office, { ...at, runId: id })).run.digest
    expect(await digestOf(runId)).toBe(await digestOf(run.runId))
  })

  it('can be done again, and takes back what was withdrawn', async () => {
    const { t, office, approver, veto } = await computed()
    const { decisionId, version } = await veto()
    await recomputePeriod(office, at)
    const asked = await withdrawDecision(office, { ...at, decisionId, version, reason: '复核不属实' })
    expect(await listUncountedDecisions(office, at)).toEqual([])
    await confirmDecision(approver, { ...at, decisionId, version: asked.version })
    expect(await listUncountedDecisions(office, at)).toEqual([decisionId])
    await recomputePeriod(office, at)
    expect((await rowsOf(t)).grades).toEqual(['excellent', 'good', 'pass'])
  })

  it('is refused before there is a result and once it is on its way to be published', async () => {
    const t = await foundTenant(business, { scheme: gradedScheme('class') })
    await fillMonth(t, at.period)
    await expectRefusal(t, 'not_computed', () => recomputePeriod(t.as('office'), at))
    const { t: own, office, approver } = await computed()
    await expectRefusal(own, 'forbidden', () => recomputePeriod(approver, at))
    await proposeResult(office, at)
    await expectRefusal(own, 'already_proposed', () => recomputePeriod(office, at))
    await publishResult(approver, at)
    await expectRefusal(own, 'already_published', () => recomputePeriod(office, at))
  })
})

describe('a result with decisions it does not count', () => {
  it('cannot be proposed until it is computed again', async () => {
    const { t, office, veto } = await computed()
    await veto()
    await expectRefusal(t, 'decisions_not_counted', () => proposeResult(office, at))
    await recomputePeriod(office, at)
    expect((await proposeResult(office, at)).status).toBe('proposed')
  })

  it('cannot be proposed by who read it before the decision either', async () => {
    const { office, veto } = await computed()
    const late = interrupted(office, async () => void (await veto()))
    await expect(proposeResult(late, at)).rejects.toMatchObject({ code: 'version_conflict' })
  })

  it('has none for what one person alone has entered', async () => {
    const { t, office } = await computed()
    await decide(office, { ...at, unitId: t.unit('t1').unitId, kind: 'veto', ...ground })
    expect(await listUncountedDecisions(office, at)).toEqual([])
    expect((await proposeResult(office, at)).status).toBe('proposed')
  })
})
