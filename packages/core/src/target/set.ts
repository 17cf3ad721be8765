import { findIndicator, type Scheme } from '@plumbline/scheme'
import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { DomainError, type Finding } from '../errors.ts'
import { getScheme } from '../scheme/get.ts'
import { changed, found } from '../table/tenant-table.ts'
import { units as roster } from '../unit/store.ts'
import { SetTargets, type UnitTargets } from './schema.ts'
import { targets } from './store.ts'

const perTransaction = 99

/** Writes the year's targets of the given units, replacing what they had. */
export async function setTargets(ctx: Context, input: SetTargets): Promise<void> {
  requirePermission(ctx, 'target.write')
  const { schemeId, year, units } = SetTargets.parse(input)
  const { document } = await getScheme(ctx, { schemeId })
  const known = new Set((await roster(ctx).list()).map((unit) => unit.unitId))
  for (const { unitId } of units) found(known.has(unitId) || undefined)
  refuseUnknown(document, units)
  const existing = new Map((await targets(ctx).list(schemeId, year)).map((item) => [item.unitId, item]))
  const writes = units.map(({ unitId, values }) => {
    const before = existing.get(unitId)
    const fresh: UnitTargets = { schemeId, year, unitId, values, version: 1 }
    return before ? targets(ctx).replace(before, changed(before, { values })) : targets(ctx).create(fresh)
  })
  for (let from = 0; from < writes.length; from += perTransaction) {
    const part = writes.slice(from, from + perTransaction)
    await commit(ctx, part, {
      action: 'targets.set',
      object: `${schemeId}/${year}`,
      after: units.slice(from, from + perTransaction),
    })
  }
}

function refuseUnknown(scheme: Scheme, units: SetTargets['units']): void {
  const findings: Finding[] = units.flatMap((unit) =>
    unit.values
      .filter(({ indicator, field }) => {
        const known = findIndicator(scheme, indicator)?.indicator.fields.find(
          (candidate) => candidate.id === field,
        )
        return known?.source !== 'target'
      })
      .map(({ indicator, field }) => ({
        place: `${unit.unitId}/${indicator}.${field}`,
        code: 'unknown_target',
        message: {
          zh: `考核办法中没有目标项 ${indicator}.${field}`,
          en: `The scheme has no target ${indicator}.${field}`,
        },
      })),
  )
  if (findings.length > 0) throw new DomainError('bad_input', findings.slice(0, 100))
}
