import type { Actor, Context } from '@plumbline/core'
import type { Cloud } from './cloud.ts'

/** The context of work that no person asked for: a step of a run, the calendar, the platform operator. */
export function systemContext(
  cloud: Cloud,
  tenantId: string,
  name: Extract<Actor, { kind: 'system' }>['name'],
): Context {
  return {
    tenantId,
    actor: { kind: 'system', name },
    now: cloud.clock().toISOString(),
    clock: () => cloud.clock().toISOString(),
    requestId: cloud.newId('req'),
    newId: cloud.newId,
    table: cloud.table,
    objects: cloud.objects,
    runs: cloud.runs,
  }
}
