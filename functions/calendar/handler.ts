import { readDue } from '@plumbline/core'
import { useCloud } from '../runtime/cloud.ts'
import { makeHandler } from '../runtime/standard.ts'
import { settle } from './settle.ts'

/** Does what is due by now. Fired twice it does nothing the second time: each deed removes its own entry. */
export async function keepCalendar(): Promise<{ done: number; failed: number }> {
  const cloud = await useCloud()
  const result = { done: 0, failed: 0 }
  for (const due of await readDue(cloud.table, cloud.clock().toISOString()))
    result[await settle(cloud, due)]++
  return result
}

/** All has been settled or put off by then; the error is for the alarm, since no person waits for the answer. */
export async function callCalendar(): Promise<{ done: number; failed: number }> {
  const result = await keepCalendar()
  if (result.failed > 0) throw new Error(`calendar entries failed and were put off: ${result.failed}`)
  return result
}

export const handler = makeHandler(callCalendar)
