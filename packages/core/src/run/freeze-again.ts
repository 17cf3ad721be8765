import { engineVersion } from '@plumbline/scoring'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { schemes } from '../scheme/store.ts'
import { found } from '../table/tenant-table.ts'
import { units } from '../unit/store.ts'
import { freezeDecisions } from './freeze-decisions.ts'
import { FrozenRun } from './inputs.ts'
import { needPart, needSealed, partNames, sealPart } from './objects.ts'
import type { Run } from './schema.ts'

interface Again {
  run: Run
  /** The run whose figures, ledger and history count once more. */
  basedOn: string
}

/** What an earlier run had sealed, under the name of this one; only decisions are taken as they stand now. */
export async function freezeAgain(ctx: Context, { run, basedOn }: Again): Promise<FrozenRun> {
  const { runId, schemeId, period } = run
  const { decisions: _, ...sealed } = await needPart(
    ctx,
    { runId: basedOn, name: partNames.manifest },
    FrozenRun,
  )
  const take = async (name: string, digest: string) =>
    sealPart(ctx, runId, name, await needSealed(ctx, { runId: basedOn, name, digest }, z.unknown()))
  for (const { class: id, digest } of sealed.classes) await take(partNames.inputs(id), digest)
  if (sealed.history) await take(partNames.history, sealed.history)
  const { document } = found(await schemes(ctx).version(schemeId, sealed.schemeVersion))
  const at = { at: { schemeId, period, runId }, roster: await units(ctx).list() }
  const decisions = await freezeDecisions(ctx, document, at)
  const frozenAt = run.startedAt
  return { ...sealed, runId, engine: engineVersion, frozenAt, ...(decisions && { decisions }) }
}
