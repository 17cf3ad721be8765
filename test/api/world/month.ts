import type { Client } from '@plumbline/contract'
import type { Submission } from '@plumbline/core'
import { foundJurisdiction, type Jurisdiction } from './found.ts'
import { openMonth } from './periods.ts'
import { townScheme } from './scheme.ts'
import { type UnitPlace } from './send-workbook.ts'
import { buildWorld, type World } from './start.ts'

/** One open month of one jurisdiction, and its first town's clerk. */
export interface Month {
  world: World
  own: Jurisdiction
  clerk: Client
  /** The clerk's own town. */
  place: UnitPlace
}

export const openOneMonth = (): Promise<Month> => buildWorld(openMonthIn)

async function openMonthIn(world: World): Promise<Month> {
  const period = '2026-08'
  const own = await foundJurisdiction(world.cloud, 'A')
  await openMonth(own, period)
  const place = { tenantId: own.tenantId, schemeId: townScheme.id, period, unitId: own.units[0]!.unitId }
  return { world, own, place, clerk: await world.clientOf(own.key, 'clerk') }
}

export const savedOf = async ({ clerk, place }: Pick<Month, 'clerk' | 'place'>): Promise<Submission | null> =>
  (await clerk.getForm({ params: place })).submission

/** Figures as the submission keeps them. */
export const figuresIn = (submission: Submission | null) =>
  Object.fromEntries((submission?.cells ?? []).map((cell) => [cell.indicator, cell.value]))
