import { Scheme } from '@plumbline/scheme'
import { expect, it } from 'vitest'
import { openBusiness } from '../../../../test/support/business.ts'
import { foundTenant, type Founded } from '../../../../test/support/found-tenant.ts'
import { fillMonth, runMonth } from '../../../../test/support/months.ts'
import { runContext, startNothing, takeSteps } from '../../../../test/support/run-in-process.ts'
import { smallScheme } from '../../../../test/support/small-scheme.ts'
import { addEntry, closePeriod, forgiveEntry, withdrawEntry } from '../index.ts'
import { freezeEntries } from './freeze-entries.ts'
import { FrozenClass } from './inputs.ts'
import { needPart, partNames } from './objects.ts'
import { ClassScores, DetailChunk } from './scores.ts'

const business = await openBusiness({ runs: startNothing })
const text = (zh: string, en: string) => ({ zh, en })
const ledger = {
  rules: [
    {
      id: 'outstanding',
      name: text('突出完成', 'Outstanding'),
      kind: 'bonus' as const,
      points: { kind: 'multiple' as const, min: 3, max: 10 },
      classes: ['town'],
    },
    {
      id: 'inspection',
      name: text('效能督查', 'Inspection'),
      kind: 'deduction' as const,
      points: { kind: 'each' as const, points: 0.5 },
      forgivable: true,
    },
  ],
}
const decided = { reason: '督查发现', decidedBy: '张三', date: '2026-10-20' }
const at = { schemeId: 'small', period: '2026-10' }
const found = () => foundTenant(business, { scheme: smallScheme({ ledger }) })

const add = (t: Founded, code: string, rest: object = {}) =>
  addEntry(t.as('office'), { ...at, unitId: t.unit(code).unitId, rule: 'inspection', ...decided, ...rest })

async function close(t: Founded) {
  const { runId } = await closePeriod(t.as('office'), at)
  const steps = () => takeSteps(business, { tenantId: t.tenantId, ...at, runId })
  const part = <T>(name: string, schema: Parameters<typeof needPart<T>>[2]) =>
    needPart(runContext(business, t.tenantId), { runId, name }, schema)
  return { runId, steps, part }
}

it('seals what counts beside the figures and adds it to the totals; what was struck out is not there', async () => {
  const t = await found()
  await fillMonth(t, at.period)
  const bonus = await add(t, 't1', { rule: 'outstanding', indicator: 'gdp', times: '3' })
  const [minus, forgiven, struck] = [await add(t, 't1'), await add(t, 't1'), await add(t, 't2')]
  await forgiveEntry(t.as('office'), { ...at, entryId: forgiven.entryId, version: 1, ...decided })
  await withdrawEntry(t.as('office'), { ...at, entryId: struck.entryId, version: 1, reason: '重复登记' })
  const run = await close(t)
  await run.steps()
  const { entries } = await run.part(partNames.inputs('town'), FrozenClass)
  expect(entries?.map(({ id }) => id)).toEqual([bonus, minus, forgiven].map(({ entryId }) => entryId).sort())
  const { subjects } = await run.part(partNames.scores('town'), ClassScores)
  const changes = new Map(subjects.map(({ unitId, raw, total }) => [unitId, total! - raw!]))
  // The indicator has 40 points: 40 × 3 − 0.5.
  expect(['t1', 't2', 't3'].map((code) => changes.get(t.unit(code).unitId))).toEqual([11_950_000_000, 0, 0])
  const chunk = await run.part(partNames.details('town', 0), DetailChunk)
  const own = chunk.subjects.find(({ detail }) => detail.subject === t.unit('t1').unitId)!
  expect(own.detail.stages.map(({ kind, steps }) => [kind, ...steps.map(({ name }) => name)])).toEqual([
    ['ledger', 'ledger_multiple_bonus', 'ledger_points_deduction', 'ledger_forgiven', 'ledger_sum'],
  ])
})

it('seals nothing of a ledger where the scheme has none', async () => {
  const t = await foundTenant(business)
  const run = await runMonth(t, at.period)
  await takeSteps(business, { tenantId: t.tenantId, ...at, runId: run.runId })
  const part = { runId: run.runId, name: partNames.inputs('town') }
  const town = await needPart(runContext(business, t.tenantId), part, FrozenClass)
  expect(town).not.toHaveProperty('entries')
})

it('seals nothing it could not score, and says which entry', () => {
  const scheme = Scheme.parse(smallScheme({ ledger }))
  const unit = { unitId: 'u1', code: 'p1', name: text('园', 'Park'), values: [], places: [], sources: [] }
  const frozen = { class: 'park', keys: [], subjects: [{ ...unit, previousRank: null, trend: [] }] }
  const entry = (rest: object) => ({
    id: 'led_1',
    subject: 'u1',
    rule: 'inspection',
    period: at.period,
    ...decided,
    ...rest,
  })
  const bonus = entry({ rule: 'outstanding', indicator: 'gdp', times: '3' })
  expect(() => freezeEntries(frozen, scheme, [bonus])).toThrow('led_1 cannot be booked for u1')
  const others = entry({ subject: 'u2' })
  expect(freezeEntries(frozen, scheme, [others, entry({})]).entries).toEqual([entry({})])
})
