import {
  createTenant,
  importSubmissions,
  importUnits,
  openPeriod,
  publishScheme,
  setTargets,
  type Context,
} from '@plumbline/core'
import type { Cloud } from '@plumbline/functions/runtime/cloud'
import { systemContext } from '@plumbline/functions/runtime/system-context'
import { makeScheme } from './made-scheme.ts'

export const period = '2026-10'

/** A tenant of so many units with every figure of one month accepted, through the verbs; only the closing is left. */
export async function makeTenant(
  cloud: Cloud,
  size: { units: number; indicators: number },
): Promise<Context> {
  const ctx = systemContext(cloud, cloud.newId('tnt'), 'operator')
  await createTenant(ctx, { name: { zh: '基准区', en: 'Bench' }, kind: 'district', synthetic: true })
  const roster = Array.from({ length: size.units }, (_, index) => ({
    code: `u${index}`,
    name: { zh: `单位${index}`, en: `Unit ${index}` },
    class: 'unit',
  }))
  const units = await importUnits(ctx, { units: roster })
  const scheme = makeScheme(size.indicators)
  const { document } = await publishScheme(ctx, { document: scheme })
  const ids = document.boards.flatMap((board) => board.indicators)
  const withTarget = ids.filter((one) => one.fields.length > 1)
  await setTargets(ctx, {
    schemeId: 'bench',
    year: '2026',
    units: units.map((unit) => ({
      unitId: unit.unitId,
      values: withTarget.map((one) => ({ indicator: one.id, field: 'target', value: '1200' })),
    })),
  })
  const soon = (hours: number) => new Date(cloud.clock().getTime() + hours * 3_600_000).toISOString()
  await openPeriod(ctx, { schemeId: 'bench', period, dueAt: soon(20), closesAt: soon(24), last: true })
  const figure = (unit: number, indicator: number) =>
    (800 + ((unit * 7919 + indicator * 104_729) % 40_000) / 100).toFixed(2)
  const rows = units.map((unit, row) => ({
    unitId: unit.unitId,
    cells: ids.map((one, column) => ({ indicator: one.id, field: 'value', value: figure(row, column) })),
  }))
  for (let from = 0; from < rows.length; from += 99) {
    await importSubmissions(ctx, {
      schemeId: 'bench',
      period,
      fileName: 'bench.xlsx',
      units: rows.slice(from, from + 99),
    })
  }
  return ctx
}
