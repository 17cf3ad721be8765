import { requirePermission } from '../access/index.ts'
import { actorId, type Context } from '../context.ts'
import { changeDecision } from './change.ts'
import { refusalToWithdraw } from './rules.ts'
import { WithdrawDecision, type Decision } from './schema.ts'

/** Takes a decision back, with the reason; what was confirmed counts until a second person has confirmed this too. */
export async function withdrawDecision(ctx: Context, input: WithdrawDecision): Promise<Decision> {
  requirePermission(ctx, 'decision.write')
  const { reason, ...at } = WithdrawDecision.parse(input)
  const withdrawal = { reason, by: actorId(ctx.actor), at: ctx.now }
  return changeDecision(ctx, at, {
    refusal: refusalToWithdraw,
    change: () => ({ action: 'decision.withdrawn', patch: { withdrawal }, reason }),
  })
}
