import { expect, it } from 'vitest'
import { openWorlds, type Business } from '../../../../test/support/business.ts'
import { foundTenant } from '../../../../test/support/found-tenant.ts'
import { fillMonth } from '../../../../test/support/months.ts'
import { startNothing, takeSteps } from '../../../../test/support/run-in-process.ts'
import { closePeriod, getRunProgress, getWholeRanking, type RunInput } from '../index.ts'

// Worlds with the same ids and the same clock: their runs must end with the same digest however often they were cut off.

const worlds = await openWorlds()

async function closedMonth() {
  const business = await worlds.open({ countedIds: true, runs: startNothing })
  const t = await foundTenant(business)
  const at = { schemeId: t.schemeId, period: '2026-10' }
  await fillMonth(t, at.period)
  const { runId } = await closePeriod(t.as('office'), at)
  const input: RunInput = { tenantId: t.tenantId, ...at, runId }
  const outcome = async () => {
    const [{ run }, ranking] = [
      await getRunProgress(t.as('office'), { ...at, runId }),
      await getWholeRanking(t.as('office'), at),
    ]
    return { digest: run.digest, ranking }
  }
  return { business, input, outcome }
}

const whole = await closedMonth()
const steps = await takeSteps(whole.business, whole.input)
const expected = await whole.outcome()

it('takes its steps in one order', () => {
  expect(steps).toEqual(['freeze', 'score town', 'score park', 'rank', 'seal'])
  expect(expected.digest).toMatch(/^[0-9a-f]{64}$/)
})

it.each(steps.map((step, index) => [step, index + 1] as const))(
  'cut off after “%s” and resumed it ends the same',
  async (_step, count) => {
    const { business, input, outcome } = await closedMonth()
    await takeSteps(business, input, count)
    business.now = '2026-11-02T03:00:00.000Z'
    await takeSteps(business, input)
    expect(await outcome()).toEqual(expected)
  },
)

it('cut off before any single write and resumed it ends the same', async () => {
  const { business, input, outcome } = await closedMonth()
  let cuts = 0
  // Each attempt gets one write further than the one before, until one gets through: the run is cut off everywhere once.
  while ((await takeSteps(failAfter(business, cuts), input).catch(onlyCutOff)) === 'cut off') cuts++
  // Two classes: inputs, manifest, scores, details, places, five records of parts, pages and the end.
  expect(cuts).toBeGreaterThanOrEqual(10)
  expect(await outcome()).toEqual(expected)
})

const onlyCutOff = (error: Error): string => {
  if (error.message !== 'cut off') throw error
  return error.message
}

const watching = (business: Business, beforeWrite: () => void): Business => {
  const guarded =
    <A extends unknown[], R>(write: (...given: A) => R) =>
    (...given: A): R => (beforeWrite(), write(...given))
  const { table, objects } = business
  const watched: Business = {
    ...business,
    table: { ...table, transact: guarded(table.transact), putAll: guarded(table.putAll) },
    objects: { ...objects, seals: { ...objects.seals, put: guarded(objects.seals.put) } },
  }
  watched.context = (tenantId, actor) => ({
    ...business.context(tenantId, actor),
    table: watched.table,
    objects: watched.objects,
  })
  return watched
}

function failAfter(business: Business, allowed: number): Business {
  let writes = 0
  return watching(business, () => {
    if (++writes > allowed) throw new Error('cut off')
  })
}
