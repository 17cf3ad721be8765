import { requirePermission } from '../access/index.ts'
import { actorId, type Context } from '../context.ts'
import { changeDecision } from './change.ts'
import { refusalToConfirm } from './rules.ts'
import { ConfirmDecision, type Decision } from './schema.ts'

/** The second signature: under a decision, which then counts, or under its withdrawal, after which it counts no more. */
export async function confirmDecision(ctx: Context, input: ConfirmDecision): Promise<Decision> {
  requirePermission(ctx, 'decision.confirm')
  const signed = { by: actorId(ctx.actor), at: ctx.now }
  return changeDecision(ctx, ConfirmDecision.parse(input), {
    refusal: (before) => refusalToConfirm(before, signed.by),
    change: ({ withdrawal }) =>
      withdrawal
        ? {
            action: 'decision.withdrawal_confirmed',
            patch: { withdrawal: { ...withdrawal, confirmed: signed } },
            reason: withdrawal.reason,
          }
        : { action: 'decision.confirmed', patch: { confirmed: signed } },
  })
}
