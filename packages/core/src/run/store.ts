import type { Context } from '../context.ts'
import { forTenant } from '../table/tenant-table.ts'
import { Run, RunPart, type RunAddress } from './schema.ts'

const collection = (at: Pick<RunAddress, 'schemeId' | 'period'>) => `runs#${at.schemeId}#${at.period}`
const partsOf = (runId: string) => `parts#${runId}`

export const runs = (ctx: Pick<Context, 'table' | 'tenantId'>) => {
  const table = forTenant(ctx.table, ctx.tenantId)
  return {
    get: (at: RunAddress) => table.get(collection(at), at.runId, Run),
    create: (run: Run) => table.create(collection(run), run.runId, run),
    replace: (before: Run, after: Run) => table.replace(collection(after), after.runId, before, after),
    parts: (runId: string) => table.list(partsOf(runId), RunPart),
    part: (runId: string, part: RunPart) => table.item(partsOf(runId), `${part.step}#${part.part}`, part),
  }
}
