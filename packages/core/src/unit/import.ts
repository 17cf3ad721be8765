import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { DomainError, errors } from '../errors.ts'
import { groupForTransactions } from '../table/transactions.ts'
import { parentFindings } from './check-parents.ts'
import { ImportUnits, type Unit } from './schema.ts'
import { units } from './store.ts'

/** Adds units to the roster; a code that exists already, or a unit above that does not, is refused with nothing written. */
export async function importUnits(ctx: Context, input: ImportUnits): Promise<Unit[]> {
  requirePermission(ctx, 'unit.write')
  const created = ImportUnits.parse(input).units.map((unit): Unit => ({
    ...unit,
    unitId: ctx.newId('unt'),
    active: true,
    version: 1,
  }))
  await refuseMisplaced(ctx, created)
  for (const part of groupForTransactions(created, units(ctx).create, 1))
    await commit(ctx, part.flatMap(units(ctx).create), {
      action: 'units.imported',
      object: `units/${part.length}`,
      after: part,
    })
  return created
}

/** Looked at before the first write: a roster of more units than one transaction holds must not stop half way. */
async function refuseMisplaced(ctx: Context, wanted: Unit[]): Promise<void> {
  const roster = await units(ctx).list()
  const known = new Set(roster.map((unit) => unit.code))
  const findings = wanted
    .filter(({ code }) => known.has(code))
    .map(({ code: place }) => ({ place, code: 'code_taken', message: errors.duplicate }))
  if (findings.length > 0) throw new DomainError('duplicate', findings.slice(0, 100))
  const above = parentFindings(wanted, roster)
  if (above.length > 0) throw new DomainError('bad_input', above.slice(0, 100))
}
