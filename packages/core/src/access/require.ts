import type { Actor, Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { mayDo, wholeJurisdiction, type Action } from './roles.ts'

export function requirePermission(ctx: Pick<Context, 'actor'>, action: Action): void {
  if (ctx.actor.kind === 'system') return
  if (!mayDo(ctx.actor.roles, action)) throw new DomainError('forbidden')
}

/** What no person does by hand: founding a jurisdiction, the steps of a run. */
export function requireSystem(ctx: Pick<Context, 'actor'>): void {
  if (ctx.actor.kind !== 'system') throw new DomainError('forbidden')
}

export const seesEveryUnit = (actor: Actor): boolean =>
  actor.kind === 'system' || actor.roles.some((role) => wholeJurisdiction.includes(role))

/** Another unit's address looks exactly like one that does not exist. */
export function requireUnit(ctx: Pick<Context, 'actor'>, unitId: string): void {
  if (seesEveryUnit(ctx.actor)) return
  if (ctx.actor.kind === 'person' && ctx.actor.units.includes(unitId)) return
  throw new DomainError('not_found')
}
