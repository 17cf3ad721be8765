import type { Cloud } from '@plumbline/functions/runtime/cloud'
import { periodDates } from '@plumbline/scheme'
import type { Seed } from './compose.ts'
import { demoJurisdictions, facts, openMonth, type DemoPeriod } from './demo-data/index.ts'
import type { DemoAccount } from './issuer/account.ts'
import { foundJurisdiction } from './seed/found.ts'
import { enterHistory, enterOpenMonth, publishHistory, type WithScheme } from './seed/periods.ts'
import { demoPeople } from './seed/people.ts'

export const demoAccounts: readonly DemoAccount[] = demoPeople.map(({ subject, name, role, tenant }) => ({
  subject,
  name,
  role,
  tenant,
}))

/** Years of history through the same verbs a person uses, with the clock at the time of each; then the clock is given back. */
export const seedDemo: Seed = async (cloud, { idle }) => {
  const { clock } = cloud
  const now = clock().toISOString()
  try {
    const founded = await foundAll(cloud)
    const months = founded.flatMap((one) => facts(one.jurisdiction).map((month) => ({ founded: one, month })))
    // Jurisdictions whose months fall together go through them together.
    const together = [...Map.groupBy(months, ({ month }) => month.period)].toSorted(([a], [b]) =>
      a < b ? -1 : 1,
    )
    for (const [, group] of together) await passMonth(cloud, group, idle)
    cloud.clock = () => new Date(now)
    for (const one of founded) {
      const month = openMonth(one.jurisdiction)
      if (month) await enterOpenMonth(one, month, now)
    }
  } finally {
    cloud.clock = clock
  }
}

async function passMonth(
  cloud: Cloud,
  group: { founded: WithScheme; month: DemoPeriod }[],
  idle: () => Promise<void>,
): Promise<void> {
  const closings = group
    .map(({ founded, month }) => periodDates(month.period, founded.scheme.calendar).closes)
    .toSorted()
  cloud.clock = () => new Date(closings.at(-1) ?? 0)
  await Promise.all(group.map(({ founded, month }) => enterHistory(founded, month)))
  await idle()
  for (const { founded, month } of group) await publishHistory(founded, month.period)
}

/** Provinces first: their jurisdictions name them as parents. The founding lies before the first month. */
async function foundAll(cloud: Cloud): Promise<WithScheme[]> {
  const ids = new Map(demoJurisdictions.map(({ key }) => [key, cloud.newId('tnt')]))
  const founded: WithScheme[] = []
  for (const jurisdiction of demoJurisdictions) {
    const tenantId = ids.get(jurisdiction.key) ?? ''
    const parent = jurisdiction.parent ? ids.get(jurisdiction.parent) : undefined
    cloud.clock = () => new Date(`${Number(jurisdiction.firstPeriod.slice(0, 4)) - 1}-12-01T01:00:00.000Z`)
    const one = await foundJurisdiction(cloud, jurisdiction, parent ? { tenantId, parent } : { tenantId })
    if (one.scheme) founded.push({ ...one, scheme: one.scheme })
  }
  return founded
}
