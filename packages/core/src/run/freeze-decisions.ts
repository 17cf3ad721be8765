import { Code, type Scheme } from '@plumbline/scheme'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { bookDecisions, type BookedDecisions } from '../decision/booked.ts'
import { decisionCounts } from '../decision/rules.ts'
import { decisions } from '../decision/store.ts'
import type { Unit } from '../unit/schema.ts'
import type { FrozenClass, FrozenRun } from './inputs.ts'
import { needSealed, partNames, sealPart } from './objects.ts'
import type { RunAddress } from './schema.ts'
import { takeUnitQuotas, UnitQuota } from './unit-quotas.ts'

const own = {
  id: z.string(),
  subject: z.string(),
  reason: z.string(),
  document: z.string().optional(),
  decidedBy: z.string(),
  date: z.string(),
}

/** What persons had decided and confirmed when the run was frozen, in the engine's shape. */
const FrozenDecisions = z.strictObject({
  decisions: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('veto'), ...own, grade: Code.optional() }),
      z.strictObject({
        kind: z.literal('disqualify'),
        ...own,
        role: z.string().optional(),
        grade: Code.optional(),
      }),
      z.strictObject({ kind: z.literal('direct'), ...own, grade: Code.optional() }),
    ]),
  ),
  honours: z.array(z.strictObject({ ...own, code: Code })),
  overrides: z.array(z.strictObject({ ...own, role: z.string(), grade: Code })),
  /** Shares of units, as their own results give them; absent where there are none. */
  unitQuotas: z.array(UnitQuota).optional(),
})

/** Seals what counts, and the shares units have; its digest, or undefined where there is nothing. */
export async function freezeDecisions(
  ctx: Context,
  scheme: Scheme,
  { at, roster }: { at: RunAddress; roster: readonly Unit[] },
): Promise<string | undefined> {
  if (!scheme.grades) return undefined
  const counted = (await decisions(ctx).list(at.schemeId, at.period)).filter(decisionCounts)
  const unitQuotas = await takeUnitQuotas(ctx, scheme, { at, roster })
  if (counted.length === 0 && unitQuotas.length === 0) return undefined
  const booked = { ...bookDecisions(counted), ...(unitQuotas.length > 0 && { unitQuotas }) }
  return sealPart(ctx, at.runId, partNames.decisions, booked)
}

type Frozen = BookedDecisions & { unitQuotas?: UnitQuota[] }

/** What was frozen; none where the run was sealed without. */
export async function readFrozenDecisions(
  ctx: Context,
  { runId, decisions: digest }: Pick<FrozenRun, 'runId' | 'decisions'>,
): Promise<Frozen> {
  if (digest === undefined) return { decisions: [], honours: [], overrides: [] }
  const sealed = await needSealed(ctx, { runId, name: partNames.decisions, digest }, FrozenDecisions)
  return sealed as Frozen
}

/** How many members each unit has, where the scheme asks for it and the roster tells. */
export function freezeMembers(
  frozen: FrozenClass,
  { memberQuotas }: Scheme,
  roster: readonly Unit[],
): FrozenClass {
  if (!memberQuotas) return frozen
  const counts = new Map(roster.map(({ unitId, members }) => [unitId, members]))
  const subjects = frozen.subjects.map((subject) => {
    const members = counts.get(subject.unitId)
    return members === undefined ? subject : { ...subject, members }
  })
  return { ...frozen, subjects }
}
