import {
  fieldsToSubmit,
  findField,
  goalOf,
  shiftPeriod,
  splitFieldRef,
  targetsOf,
  yearOfPeriod,
  type Field,
  type Indicator,
  type Scheme,
} from '@plumbline/scheme'
import { requirePermission } from '../access/index.ts'
import type { Context } from '../context.ts'
import type { Period } from '../period/schema.ts'
import { targets } from '../target/store.ts'
import type { Unit } from '../unit/schema.ts'
import { loadSubmission, type SubmissionAddress } from './load.ts'
import type { Submission } from './schema.ts'
import { submissions } from './store.ts'

/** One line of a unit's form: what is asked, what it was last time, what is to be reached, what is filled in. */
export interface FormRow {
  board: Scheme['boards'][number]
  indicator: Indicator
  field: Field
  previous: string | null
  target: string | null
  current: string | null
  /** An explicit 「—」: answered, without a figure. */
  stated: boolean
}

export interface Form {
  period: Period
  scheme: Scheme
  unit: Unit
  submission: Submission | undefined
  rows: FormRow[]
}

export async function getForm(ctx: Context, at: SubmissionAddress): Promise<Form> {
  requirePermission(ctx, 'submission.read')
  const { period, scheme, unit, submission } = await loadSubmission(ctx, at)
  const [previous, unitTargets] = await Promise.all([
    submissions(ctx).get({ ...at, period: shiftPeriod(at.period, -1) }),
    targets(ctx).get(at.schemeId, yearOfPeriod(at.period), at.unitId),
  ])
  const rows = fieldsToSubmit(scheme, unit.class).map(({ board, indicator, field }): FormRow => {
    const here = (cell: { indicator: string; field: string }) =>
      cell.indicator === indicator.id && cell.field === field.id
    const current = submission?.cells.find(here)
    const last = previous?.status === 'accepted' ? previous.cells.find(here)?.value : undefined
    const aim = targetFor(indicator, field)
    const target = unitTargets?.values.find(
      (value) => value.indicator === aim?.indicator && value.field === aim.field,
    )
    return {
      board,
      indicator,
      field,
      previous: last ?? null,
      target: target?.value ?? goalFor(scheme, aim) ?? null,
      current: current?.value ?? null,
      stated: current !== undefined && current.value === null,
    }
  })
  return { period, scheme, unit, submission, rows }
}

/** The scheme's own, where the office filed none for the unit. */
function goalFor(scheme: Scheme, aim: { indicator: string; field: string } | undefined): string | undefined {
  const field = aim && findField(scheme, aim.field, aim.indicator)
  return field && goalOf(field)
}

/** The target field that a method sets beside this field, looked up inside blends as well. */
export function targetFor(
  indicator: Indicator,
  field: Field,
): { indicator: string; field: string } | undefined {
  const isThis = (ref: string) =>
    splitFieldRef(ref, indicator.id).indicator === indicator.id &&
    splitFieldRef(ref, indicator.id).field === field.id
  const aims = indicator.method ? targetsOf(indicator.method) : []
  const aim = aims.find(({ measure }) => measure.kind === 'value' && isThis(measure.field))
  return aim && splitFieldRef(aim.target.field, indicator.id)
}
