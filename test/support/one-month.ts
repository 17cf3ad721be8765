import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importSubmissions, openPeriod, publishScheme } from '@plumbline/core'
import type { Cloud } from '@plumbline/functions/runtime/cloud'
import { startPlumbline } from '@plumbline/local'
import { demoAccounts } from '@plumbline/local/seed'
import type { SchemeInput } from '@plumbline/scheme'
import { demoJurisdictions, openMonth } from '../../packages/local/src/demo-data/index.ts'
import { foundJurisdiction } from '../../packages/local/src/seed/found.ts'

export interface OneMonth {
  url: string
  schemeId: string
  period: string
  closesAt: Date
  stop(): Promise<void>
}

/**
 * The product with 示范新区 alone and one month open for so many seconds: all but the clerk's unit have reported. `more`: what the
 * scheme says beside its preset.
 */
export async function openOneMonth(secondsOpen: number, more: Partial<SchemeInput> = {}): Promise<OneMonth> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-month-'))
  let opened = { schemeId: '', period: '', closesAt: new Date() }
  const plumbline = await startPlumbline({
    folder,
    accounts: demoAccounts,
    log: () => {},
    calendarSeconds: 1,
    seed: async (cloud) => void (opened = await foundNewArea(cloud, secondsOpen, more)),
  })
  const stop = async () => {
    await plumbline.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { url: plumbline.url, ...opened, stop }
}

async function foundNewArea(cloud: Cloud, secondsOpen: number, more: Partial<SchemeInput>) {
  const jurisdiction = demoJurisdictions.find((one) => one.key === 'demo_new_area')
  const month = jurisdiction && openMonth(jurisdiction)
  if (!month) throw new Error('示范新区 has no open month')
  const founded = await foundJurisdiction(cloud, jurisdiction, { tenantId: cloud.newId('tnt') })
  const now = cloud.clock()
  const { scheme } = founded
  if (scheme && Object.keys(more).length > 0)
    await publishScheme(founded.as('office', now.toISOString()), { document: { ...scheme, ...more } })
  const closesAt = new Date(now.getTime() + secondsOpen * 1000)
  const at = { schemeId: founded.scheme?.id ?? '', period: month.period }
  const dates = { dueAt: closesAt.toISOString(), closesAt: closesAt.toISOString() }
  await openPeriod(founded.calendar(now.toISOString()), { ...at, ...dates, last: true })
  const clerks = jurisdiction.units[0]?.code
  const reported = Map.groupBy(
    month.rows.filter((row) => row.unitCode !== clerks),
    (row) => row.unitCode,
  )
  const units = [...reported].map(([code, rows]) => ({
    unitId: founded.units.get(code)?.unitId ?? '',
    cells: rows.map(({ indicator, field, value }) => ({ indicator, field, value })),
  }))
  await importSubmissions(founded.as('office', now.toISOString()), {
    ...at,
    fileName: 'reported.xlsx',
    units,
  })
  return { ...at, closesAt }
}
