import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openBusiness } from '../../../../test/support/business.ts'
import { expectAudit, expectRefusal } from '../../../../test/support/expect-audit.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { cellsOf, enterUnit, fillMonth, plainMonth } from '../../../../test/support/months.ts'
import { runContext, startNothing, takeSteps } from '../../../../test/support/run-in-process.ts'
import {
  closePeriod,
  failRun,
  freezeRun,
  getCard,
  getPeriod,
  getRunProgress,
  openPeriod,
  rankRun,
  readDue,
  restartRun,
  saveDraft,
  scoreClass,
  sealRun,
  setTargets,
  submitSubmission,
  type Context,
  type RunAddress,
  type RunInput,
} from '../index.ts'
import { FrozenClass } from './inputs.ts'
import { needPart, partNames, sealPart } from './objects.ts'

const business = await openBusiness({ runs: startNothing })

async function closedMonth() {
  const t = await foundTenant(business)
  const at = { schemeId: t.schemeId, period: '2026-10' }
  await fillMonth(t, at.period)
  const { runId } = await closePeriod(t.as('office'), at)
  const input: RunInput = { tenantId: t.tenantId, ...at, runId }
  const watched = async () =>
    (await readDue(business.table, '2099-01-01T00:00:00.000Z')).filter(
      (due) => due.tenantId === t.tenantId && due.kind === 'run',
    )
  return {
    t,
    at: { ...at, runId },
    input,
    ctx: runContext(business, t.tenantId),
    office: t.as('office'),
    watched,
  }
}

describe('freezeRun', () => {
  it('seals the inputs once: what changes afterwards changes nothing', async () => {
    const { t, at, ctx, office } = await closedMonth()
    const frozen = await freezeRun(ctx, at)
    await setTargets(office, {
      schemeId: at.schemeId,
      year: '2026',
      units: [{ unitId: t.unit('t1').unitId, values: [] }],
    })
    expect(await freezeRun(ctx, at)).toEqual(frozen)
    const town = await needPart(ctx, { runId: at.runId, name: partNames.inputs('town') }, FrozenClass)
    expect(town.subjects.map((subject) => subject.values.at(-1))).toEqual(['120', '120', '120'])
  })

  it('counts only what was accepted', async () => {
    const t = await foundTenant(business)
    const at = { schemeId: t.schemeId, period: '2026-10' }
    await openPeriod(t.as('office'), at)
    await enterUnit(t, { period: at.period, code: 't1' }, plainMonth['t1']!)
    for (const code of ['t2', 't3']) {
      const place = { ...at, unitId: t.unit(code).unitId }
      await saveDraft(t.as('office'), { ...place, version: 0, cells: cellsOf(plainMonth[code]!) })
      if (code === 't3') await submitSubmission(t.as('office'), { ...place, version: 1 })
    }
    const { runId } = await closePeriod(t.as('office'), at)
    const ctx = runContext(business, t.tenantId)
    await freezeRun(ctx, { ...at, runId })
    const town = await needPart(ctx, { runId, name: partNames.inputs('town') }, FrozenClass)
    const entered = Object.fromEntries(
      town.subjects.map((subject) => [subject.code, subject.values.slice(0, 3)]),
    )
    expect(entered).toEqual({ t1: ['100', '300', '1'], t2: [null, null, null], t3: [null, null, null] })
  })
})

describe('scoreClass', () => {
  const rewrite = async (ctx: Context, at: RunAddress, name: string, change: (part: object) => object) => {
    const part = await needPart(ctx, { runId: at.runId, name }, z.looseObject({}))
    await sealPart(ctx, at.runId, name, change(part))
  }
  const upgraded = (part: object) => ({ ...part, engine: '0.9.0' })

  it('computes from no other bytes than the sealed ones', async () => {
    const { at, ctx } = await closedMonth()
    await freezeRun(ctx, at)
    await rewrite(ctx, at, partNames.inputs('town'), (part) => ({ ...part, subjects: [] }))
    await expect(scoreClass(ctx, { ...at, class: 'town' })).rejects.toThrow('sealed')
    await scoreClass(ctx, { ...at, class: 'park' })
  })

  it('computes with no other engine than the one that is sealed; a run under way is sealed for the new one', async () => {
    const { at, input, ctx, office } = await closedMonth()
    await freezeRun(ctx, at)
    await rewrite(ctx, at, partNames.manifest, upgraded)
    await expect(scoreClass(ctx, { ...at, class: 'town' })).rejects.toThrow('0.9.0')
    await takeSteps(business, input)
    expect((await getRunProgress(office, at)).run.status).toBe('computed')
  })

  it('leaves what another engine has computed as it is', async () => {
    const { at, input, ctx } = await closedMonth()
    await takeSteps(business, input)
    await rewrite(ctx, at, partNames.manifest, upgraded)
    await expect(takeSteps(business, input)).rejects.toThrow('0.9.0')
    expect((await freezeRun(ctx, at)).engine).toBe('0.9.0')
    await expect(rankRun(ctx, at)).rejects.toThrow('0.9.0')
  })
})

describe('a run', () => {
  it('ends as computed, with one entry in the audit log, nothing left to watch, and the same answer when sealed again', async () => {
    const { t, at, input, ctx, office, watched } = await closedMonth()
    await takeSteps(business, input, 4)
    expect((await watched()).map((due) => due.runId)).toEqual([at.runId])
    const sealed = await expectAudit(t, 'run.computed', () => sealRun(ctx, at))
    expect(await sealRun(ctx, at)).toEqual(sealed)
    expect(sealed).toMatchObject({ status: 'computed', digest: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect([(await getPeriod(office, at)).status, await watched()]).toEqual(['computed', []])
  })

  it('shows how far it has come', async () => {
    const { at, input, office } = await closedMonth()
    const states = async () =>
      (await getRunProgress(office, at)).steps.map(
        ({ step, done, parts, state }) => `${step} ${done}/${parts} ${state}`,
      )
    expect(await states()).toEqual([
      'freeze 0/1 running',
      'score 0/1 waiting',
      'rank 0/1 waiting',
      'report 0/1 waiting',
      'seal 0/1 waiting',
    ])
    await takeSteps(business, input, 2)
    expect(await states()).toEqual([
      'freeze 1/1 done',
      'score 1/2 running',
      'rank 0/1 waiting',
      'report 0/1 waiting',
      'seal 0/1 waiting',
    ])
  })

  it('notes of each part when it was finished, not when its step began, and computes nothing from it', async () => {
    const { at, ctx, office } = await closedMonth()
    const finished = '2026-11-02T01:02:03.000Z'
    const frozen = await freezeRun({ ...ctx, clock: () => finished }, at)
    const { steps } = await getRunProgress(office, at)
    expect([steps[0]?.step, steps[0]?.at]).toEqual(['freeze', finished])
    expect(JSON.stringify(frozen)).not.toContain(finished)
  })

  it('that failed leaves the period closed, says why, and can be started again over the inputs it had sealed', async () => {
    const { t, at, input, ctx, office, watched } = await closedMonth()
    await takeSteps(business, input, 1)
    await expectAudit(t, 'run.failed', () => failRun(ctx, { ...at, failure: 'States.Timeout' }))
    expect([(await getPeriod(office, at)).status, await watched()]).toEqual(['closed', []])
    const starter = startNothing()
    const again = await expectAudit(t, 'run.restarted', () => restartRun({ ...office, runs: starter }, at))
    expect(again).not.toHaveProperty('failure')
    expect(starter.started).toEqual([{ ...input, attempt: 3 }])
    await takeSteps(business, input)
    expect((await getRunProgress(office, at)).run.status).toBe('computed')
    expect(await watched()).toEqual([])
  })

  it('is not restarted while it runs, nor when it has finished', async () => {
    const { t, at, input, office, watched } = await closedMonth()
    await expectRefusal(t, 'run_in_progress', () => restartRun(office, at))
    await takeSteps(business, input)
    await expectRefusal(t, 'already_computed', () => restartRun(office, at))
    expect(await watched()).toEqual([])
  })

  it('does not fail after it was computed', async () => {
    const { t, at, input, ctx } = await closedMonth()
    await takeSteps(business, input)
    const run = await failRun(ctx, { ...at, failure: 'late' })
    expect(run.status).toBe('computed')
    expect(run.runId).toBe(at.runId)
    await expectRefusal(t, 'forbidden', () => failRun(t.as('office'), { ...at, failure: 'by hand' }))
  })

  it('takes no step for a person', async () => {
    const { t, at } = await closedMonth()
    await expectRefusal(t, 'forbidden', () => freezeRun(t.as('office'), at))
    await expectRefusal(t, 'forbidden', () => sealRun(t.as('approver'), at))
  })

  it('gives a unit without figures no points instead of zero', async () => {
    const t = await foundTenant(business)
    const at = { schemeId: t.schemeId, period: '2026-10' }
    await fillMonth(t, at.period, { t1: plainMonth['t1']!, t2: [null, null, null] })
    const { runId } = await closePeriod(t.as('office'), at)
    await takeSteps(business, { tenantId: t.tenantId, ...at, runId })
    for (const code of ['t2', 't3']) {
      const { result } = await getCard(t.as('office'), { ...at, unitId: t.unit(code).unitId })
      expect([result.total, result.published, result.rank, result.light]).toEqual([null, null, null, null])
    }
  })
})
