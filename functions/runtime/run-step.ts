import { RunAddress, TenantId, type Context } from '@plumbline/core'
import { z } from 'zod'
import { useCloud } from './cloud.ts'
import { systemContext } from './system-context.ts'

export const RunEvent = z.object({ ...RunAddress.shape, tenantId: TenantId })
export type RunEvent = z.infer<typeof RunEvent>

/** A step of the evaluation run: its context and the run's address, out of an event that carries only ids. */
export async function openStep(event: unknown): Promise<{ ctx: Context; at: RunAddress; input: RunEvent }> {
  const input = RunEvent.parse(event)
  const { tenantId, ...at } = input
  return { ctx: systemContext(await useCloud(), tenantId, 'run'), at, input }
}
