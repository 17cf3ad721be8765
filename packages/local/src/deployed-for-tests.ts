import { useCloud } from '@plumbline/functions/runtime/cloud'
import type { HttpEvent } from './gateway/to-event.ts'
import type { Handler } from './invoke.ts'
import type { Deployed } from './load-functions.ts'
import { loadStateMachine } from './runs/load-state-machine.ts'
import { templateForTests } from './runs/template-for-tests.ts'

const pk = 'T#test#mark'
const input = { tenantId: 'ten_1', schemeId: 'sch_1', period: '2026-01', runId: 'run_1' }

/** Small functions on the real tables, objects and runs: each leaves a mark of having been called. */
export function deployedForTests(slow?: string): Deployed {
  const step = (name: string, more: object = {}): [string, Handler] => [
    name,
    async (event) => {
      await mark(name)
      if (name === slow) await new Promise((done) => setTimeout(done, 600_000))
      return { ...(event as object), ...more }
    },
  ]
  const handlers: [string, Handler][] = [
    ['http', answer],
    ['submission', receive],
    ['calendar', async () => mark('calendar')],
    step('freeze', { classes: ['a', 'b'] }),
    step('rank', { reportChunks: ['r'] }),
    ...['score', 'report', 'seal', 'fail'].map((name) => step(name)),
  ]
  const functions = handlers.map(([name, handler]) => [name, { name, handler }])
  return {
    functions: Object.fromEntries(functions) as Deployed['functions'],
    asl: loadStateMachine(templateForTests()),
  }
}

async function mark(what: string): Promise<void> {
  const { table, newId } = await useCloud()
  await table.putAll('tenant', [{ pk, sk: newId('mark'), what }])
}

async function receive(event: unknown): Promise<void> {
  const { detail } = event as { detail: { bucket: { name: 'uploads' }; object: { key: string } } }
  const { objects } = await useCloud()
  const bytes = await objects[detail.bucket.name].get(detail.object.key)
  await mark(`uploaded ${Buffer.from(bytes ?? []).toString()}`)
}

/** GET /v1/marks lists the marks, /v1/marks/late after a while; POST /v1/runs starts a run; POST /v1/uploads gives an address. */
async function answer(event: unknown): Promise<unknown> {
  const { rawPath } = event as HttpEvent
  const { table, runs, objects } = await useCloud()
  if (rawPath === '/v1/runs') return runs.start(input)
  const limits = { contentType: 'text/csv', maxBytes: 100, expiresSeconds: 60 }
  if (rawPath === '/v1/uploads') return objects.uploads.uploadUrl('ten_1/month.csv', limits)
  if (rawPath === '/v1/marks/late') await new Promise((done) => setTimeout(done, 500))
  return (await table.query('tenant', { pk })).map(({ what }) => what)
}
