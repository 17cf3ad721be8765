import { listProposals, units, type Context, type ResultAddress } from '@plumbline/core'
import type { Proposals } from '@plumbline/contract'
import { describeDecision, describeTarget } from '@plumbline/scheme'
import { describeReasons } from '@plumbline/scoring/words'

/** Proposals with the names people know, and the facts in words. */
export async function proposalsOf(ctx: Context, at: ResultAddress): Promise<Proposals> {
  const [{ period, scheme, proposals }, roster] = await Promise.all([
    listProposals(ctx, at),
    units(ctx).list(),
  ])
  const named = proposals.flatMap((one) => {
    const found = scheme.consequences?.find(({ id }) => id === one.consequence)
    const unit = roster.find(({ unitId }) => unitId === one.subject)
    if (!found || !unit) return []
    const answers = one.responsible ? roster.find(({ code }) => code === one.responsible) : undefined
    return [
      {
        consequence: found.id,
        name: found.name,
        kind: found.kind,
        unitId: unit.unitId,
        unitName: unit.name,
        proposes: found.proposes,
        entered: describeDecision(found, scheme) ?? null,
        to: answers?.name ?? describeTarget(one.to),
        why: describeReasons(one, scheme),
        basis: found.basis ?? null,
        days: found.days ?? null,
      },
    ]
  })
  return { period, proposals: named }
}
