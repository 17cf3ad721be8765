import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { getPeriod, openPeriod } from '@plumbline/core'
import { startPlumbline, type Seed } from '@plumbline/local'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadDeployed } from '../../packages/local/src/load-functions.ts'
import { foundJurisdiction, type Jurisdiction } from './world/found.ts'
import { townScheme } from './world/scheme.ts'
import { currentTemplate, root } from './world/template.ts'

const at = { schemeId: townScheme.id, period: '2026-10' }

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-outage-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const start = async (seed?: Seed) =>
  startPlumbline({
    folder,
    accounts: [],
    log: () => undefined,
    pages: false,
    calendarSeconds: 3600,
    seed,
    load: async () => loadDeployed(root, await currentTemplate()),
  })

it('a month whose closing passed while nothing ran is closed and computed at the next start', async () => {
  let county: Jurisdiction | undefined
  let closesAt = ''
  const before = await start(async (cloud) => {
    county = await foundJurisdiction(cloud, 'a')
    closesAt = new Date(Date.now() + 2000).toISOString()
    await openPeriod(county.system, { ...at, dueAt: closesAt, closesAt, last: true })
  })
  expect((await getPeriod(county!.system, at)).status).toBe('open')
  await before.stop()
  await wait(Date.parse(closesAt) - Date.now() + 1)

  const after = await start()
  const ctx = { ...county!.system, table: after.cloud.table }
  // Closed before anybody could come in, though the run itself may still be going.
  expect(await getPeriod(ctx, at)).toMatchObject({ closedBy: 'calendar' })
  await after.idle()
  expect((await getPeriod(ctx, at)).status).toBe('computed')
  await after.stop()
})
