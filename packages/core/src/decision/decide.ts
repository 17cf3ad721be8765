import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import { actorId, type Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { schemes } from '../scheme/store.ts'
import { found } from '../table/tenant-table.ts'
import { unitById } from '../unit/list.ts'
import { decisionFindings } from './findings.ts'
import { loadDecidable } from './load.ts'
import { Decide, type Decision } from './schema.ts'
import { decisions } from './store.ts'

/** Enters what somebody named has decided; it counts for nothing until a second person has confirmed it. */
export async function decide(ctx: Context, input: Decide): Promise<Decision> {
  requirePermission(ctx, 'decision.write')
  const told = Decide.parse(input)
  const { period, still } = await loadDecidable(ctx, told)
  const scheme = found(await schemes(ctx).version(told.schemeId, period.schemeVersion)).document
  const findings = decisionFindings(told, scheme, await unitById(ctx, told.unitId))
  if (findings.length > 0) throw new DomainError('bad_input', findings)
  const decision: Decision = {
    decisionId: ctx.newId('dec'),
    ...told,
    enteredBy: actorId(ctx.actor),
    enteredAt: ctx.now,
    version: 1,
  }
  await commit(ctx, [decisions(ctx).create(decision), still], {
    action: 'decision.entered',
    object: `${told.schemeId}/${told.period}/${decision.decisionId}`,
    after: decision,
    reason: told.reason,
  })
  return decision
}
