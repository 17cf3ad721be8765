import {
  DomainError,
  getGivenLights,
  getPeriod,
  getScheme,
  units,
  type Context,
  type GivenLight,
  type ResultAddress,
} from '@plumbline/core'
import type { Lights } from '@plumbline/contract'
import { findIndicator, shiftPeriod } from '@plumbline/scheme'

/** Given places with the names people know them by, and where each stood last time. */
export async function lightsOf(ctx: Context, at: ResultAddress): Promise<Lights> {
  const period = await getPeriod(ctx, at)
  const [lights, before, roster, { document }] = await Promise.all([
    getGivenLights(ctx, at),
    lightsBefore(ctx, at),
    units(ctx).list(),
    getScheme(ctx, { schemeId: at.schemeId, schemeVersion: period.schemeVersion }),
  ])
  const named = lights.flatMap((light) => {
    const indicator = findIndicator(document, light.indicator)?.indicator
    const unit = roster.find((one) => one.unitId === light.unitId)
    if (!indicator || !unit) return []
    const previous = before.find((one) => one.indicator === light.indicator && one.unitId === light.unitId)
    return [
      {
        ...light,
        indicatorName: indicator.name,
        unitName: unit.name,
        leader: indicator.leader ?? null,
        previousRank: previous?.rank ?? null,
        previousLight: previous?.light ?? null,
      },
    ]
  })
  return { period, lights: named }
}

async function lightsBefore(ctx: Context, at: ResultAddress): Promise<GivenLight[]> {
  const before = { ...at, period: shiftPeriod(at.period, -1) }
  try {
    return await getGivenLights(ctx, before)
  } catch (error) {
    if (error instanceof DomainError) return []
    throw error
  }
}
