import { findIndicator, type Scheme } from '@plumbline/scheme'
import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { DomainError, type Finding } from '../errors.ts'
import { getScheme } from '../scheme/get.ts'
import { changed, found } from '../table/tenant-table.ts'
import { groupForTransactions } from '../table/transactions.ts'
import { units as roster } from '../unit/store.ts'
import { belowFloor } from './below-floor.ts'
import { SetTargets, type UnitTargets } from './schema.ts'
import { targets } from './store.ts'

/** Writes the year's targets of the given units, replacing what they had. */
export async function setTargets(ctx: Context, input: SetTargets): Promise<void> {
  requirePermission(ctx, 'target.write')
  const { schemeId, year, units } = SetTargets.parse(input)
  const { document } = await getScheme(ctx, { schemeId })
  const known = new Map((await roster(ctx).list()).map(({ unitId, code }) => [unitId, code]))
  refuseUnknown(
    document,
    units.map((unit) => ({ ...unit, code: found(known.get(unit.unitId)) })),
  )
  refuseBelowFloor(document, units)
  const existing = new Map((await targets(ctx).list(schemeId, year)).map((item) => [item.unitId, item]))
  const wanted = units.map(({ unitId, values }): Setting => {
    const before = existing.get(unitId)
    return before
      ? { before, after: changed(before, { values }) }
      : { after: { schemeId, year, unitId, values, version: 1 } }
  })
  const writeOf = ({ before, after }: Setting) =>
    before ? targets(ctx).replace(before, after) : targets(ctx).create(after)
  for (const part of groupForTransactions(wanted, (one) => [writeOf(one)], 1)) {
    const before = part.flatMap((one) => one.before ?? [])
    await commit(ctx, part.map(writeOf), {
      action: 'targets.set',
      object: `${schemeId}/${year}`,
      ...(before.length > 0 ? { before } : {}),
      after: part.map((one) => one.after),
    })
  }
}

interface Setting {
  before?: UnitTargets
  after: UnitTargets
}

/** The target of a figure of the whole area stands under the unit that answers for it. */
function isTargetOf(scheme: Scheme, code: string, at: { indicator: string; field: string }): boolean {
  const indicator = findIndicator(scheme, at.indicator)?.indicator
  const field = indicator?.fields.find((candidate) => candidate.id === at.field)
  return field?.source === 'target' && (field.scope !== 'area' || indicator?.responsible === code)
}

function refuseUnknown(scheme: Scheme, units: (SetTargets['units'][number] & { code: string })[]): void {
  const findings: Finding[] = units.flatMap((unit) =>
    unit.values
      .filter((value) => !isTargetOf(scheme, unit.code, value))
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

function refuseBelowFloor(scheme: Scheme, units: SetTargets['units']): void {
  const findings = belowFloor(scheme, units)
  if (findings.length > 0) throw new DomainError('bad_input', findings.slice(0, 100))
}
