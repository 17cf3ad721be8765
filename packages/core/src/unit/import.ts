import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { ImportUnits, type Unit } from './schema.ts'
import { units } from './store.ts'

// A transaction holds 100 writes: the audit entry takes one.
const perTransaction = 99

/** Adds units to the roster; a code that exists already is refused with nothing of its hundred written. */
export async function importUnits(ctx: Context, input: ImportUnits): Promise<Unit[]> {
  requirePermission(ctx, 'unit.write')
  const created = ImportUnits.parse(input).units.map((unit): Unit => ({ ...unit, unitId: ctx.newId('unt'), active: true, version: 1 }))
  for (let from = 0; from < created.length; from += perTransaction) {
    const part = created.slice(from, from + perTransaction)
    await commit(ctx, part.map(units(ctx).create), { action: 'units.imported', object: `units/${part.length}`, after: part })
  }
  return created
}
