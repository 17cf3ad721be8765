import { engineVersion } from '@plumbline/scoring'
import type { Context } from '../context.ts'
import { FrozenRun } from './inputs.ts'
import { needPart, partNames, sealPart } from './objects.ts'
import { runs } from './store.ts'

type Reader = Pick<Context, 'table' | 'tenantId' | 'objects'>

/** What a step computes from. Another engine could give other figures under the same digest: it computes nothing. */
export async function needManifest(ctx: Reader, runId: string): Promise<FrozenRun> {
  const manifest = await needPart(ctx, { runId, name: partNames.manifest }, FrozenRun)
  if (manifest.engine !== engineVersion)
    throw new Error(`run ${runId} is sealed for engine ${manifest.engine}, this is ${engineVersion}`)
  return manifest
}

/** A run that an upgrade met under way is computed anew, from the same inputs; one that has ended stays as it is. */
export async function sealForThisEngine(ctx: Reader, sealed: FrozenRun): Promise<FrozenRun> {
  const { schemeId, period, runId } = sealed
  if (sealed.engine === engineVersion) return sealed
  if ((await runs(ctx).get({ schemeId, period, runId }))?.status === 'computed') return sealed
  const manifest = { ...sealed, engine: engineVersion }
  await sealPart(ctx, runId, partNames.manifest, manifest)
  return manifest
}
