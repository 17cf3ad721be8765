import type { Context } from '../context.ts'
import { DomainError, refuse } from '../errors.ts'
import { refusalToEnter } from '../period/rules.ts'
import { periods } from '../period/store.ts'
import { schemes } from '../scheme/store.ts'
import { found } from '../table/tenant-table.ts'
import { unitById } from '../unit/list.ts'
import { bookedEntry, entryFindings } from './rules.ts'
import type { Entry } from './schema.ts'

/** The period of an entry, which must still be open, with its version of the scheme. */
export async function loadOpen(ctx: Context, at: { schemeId: string; period: string }) {
  const period = found(await periods(ctx).get(at.schemeId, at.period))
  refuse(refusalToEnter(period))
  const scheme = found(await schemes(ctx).version(at.schemeId, period.schemeVersion)).document
  // A run counts what stands when the period closes: nothing is booked once it has.
  return { scheme, stillOpen: periods(ctx).unchanged(period, 'period_not_open') }
}

/** Refuses what the scheme does not let be booked for the unit. */
export async function refuseUnbookable(
  ctx: Context,
  scheme: Parameters<typeof entryFindings>[0],
  entry: Entry,
): Promise<void> {
  const unit = await unitById(ctx, entry.unitId)
  const findings = entryFindings(scheme, [bookedEntry(entry)], unit.active ? [unit] : [])
  if (findings.length > 0) throw new DomainError('bad_input', findings)
}
