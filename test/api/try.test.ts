import { it } from 'vitest'
import { startWorld } from './world/start.ts'
import { foundJurisdiction } from './world/found.ts'
import { closeMonth, failMonth, publishMonth, proposeMonth, openMonth } from './world/periods.ts'
it('x', async () => {
  const t0 = performance.now()
  const lap = (s: string) => console.log(s, Math.round(performance.now() - t0))
  const w = await startWorld(); lap('started')
  const a = await foundJurisdiction(w.cloud, 'A'); lap('founded')
  const b = await foundJurisdiction(w.cloud, 'B')
  await failMonth(a, '2026-04')
  await closeMonth(a, '2026-05')
  await closeMonth(a, '2026-06')
  await closeMonth(a, '2026-07')
  lap('closed')
  await w.idle(); lap('idle')
  await publishMonth(a, '2026-05'); await proposeMonth(a, '2026-07'); await openMonth(a, '2026-08'); lap('pub')
  const r = await fetch(`${w.url}/v1/tenants/${a.tenantId}/schemes/towns/periods/2026-05/ranking`, { headers: { authorization: `Bearer ${await w.tokenOf('A', 'office')}` } })
  console.log(r.status, r.headers, (await r.text()).slice(0, 600))
  await w.stop(); lap('stopped')
})
