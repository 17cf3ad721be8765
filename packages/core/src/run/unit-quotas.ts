import type { Scheme } from '@plumbline/scheme'
import { hasPart, isByUnit } from '@plumbline/scheme/grades'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { isPublished } from '../period/rules.ts'
import { periods } from '../period/store.ts'
import { schemes } from '../scheme/store.ts'
import { found } from '../table/tenant-table.ts'
import type { Unit } from '../unit/schema.ts'
import { needPart, partNames } from './objects.ts'
import type { RunAddress } from './schema.ts'

/** The share of a unit's members who may hold the best grade, and the result that says so. */
export const UnitQuota = z.strictObject({
  unitId: z.string(),
  share: z.number(),
  schemeId: z.string(),
  runId: z.string(),
})
export type UnitQuota = z.infer<typeof UnitQuota>

/** No more of what another run sealed than is taken from it. */
const SealedQuotas = z.object({
  quotas: z.array(z.object({ subject: z.string(), share: z.number() })).optional(),
})

/** Assessments that give the units above a quota for their members. */
async function givers(ctx: Context, scheme: Scheme, above: readonly Unit[]): Promise<Scheme[]> {
  const classes = new Set(above.map((unit) => unit.class))
  const heads = (await schemes(ctx).listHeads()).filter(({ schemeId }) => schemeId !== scheme.id)
  const documents = await Promise.all(
    heads.map(async (head) => found(await schemes(ctx).version(head.schemeId, head.schemeVersion)).document),
  )
  return documents.filter(
    ({ memberQuotas, period, classes: own }) =>
      memberQuotas && period === scheme.period && own.some(({ id }) => classes.has(id)),
  )
}

/**
 * Shares of the units whose members are graded unit by unit, from the units' own published results (S0-19). A result that is still to come
 * would change who is rated excellent: until it is published nothing is sealed; then the run is started again. Units that this very scheme
 * gives a share take it from the same run, and from no other scheme.
 */
export async function takeUnitQuotas(
  ctx: Context,
  scheme: Scheme,
  { at, roster }: { at: RunAddress; roster: readonly Unit[] },
): Promise<UnitQuota[]> {
  const { grades, memberQuotas } = scheme
  const classes = new Set(scheme.classes.flatMap(({ id }) => (isByUnit(grades, id) ? id : [])))
  if (classes.size === 0) return []
  // Bodies beside their persons in one scheme get their share in the same run.
  const bodies = new Set(
    scheme.classes.flatMap(({ id }) =>
      memberQuotas && hasPart(grades, memberQuotas, id) && !isByUnit(grades, id) ? id : [],
    ),
  )
  const codes = new Set(
    roster
      .filter((unit) => unit.active && classes.has(unit.class))
      .flatMap(({ parents = [] }) => parents.map(({ code }) => code)),
  )
  const above = roster.filter((unit) => codes.has(unit.code) && !bodies.has(unit.class))
  const ids = new Set(above.map(({ unitId }) => unitId))
  const taken = new Map<string, UnitQuota>()
  for (const giver of await givers(ctx, scheme, above)) {
    const period = await periods(ctx).get(giver.id, at.period)
    if (!period?.runId || !isPublished(period))
      throw new Error(`the shares of units come from ${giver.id} ${at.period}, which is not published`)
    const { runId } = period
    const { quotas = [] } = await needPart(ctx, { runId, name: partNames.grades }, SealedQuotas)
    for (const { subject: unitId, share } of quotas.filter(({ subject }) => ids.has(subject))) {
      const first = taken.get(unitId)
      if (first) throw new Error(`${first.schemeId} and ${giver.id} both give ${unitId} a share`)
      taken.set(unitId, { unitId, share, schemeId: giver.id, runId })
    }
  }
  return [...taken.values()].sort((a, b) => (a.unitId < b.unitId ? -1 : 1))
}
