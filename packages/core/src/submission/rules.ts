import { areaFieldsOf, fieldsFrom, fieldsToSubmit, type Scheme } from '@plumbline/scheme'
import type { ErrorCode, Finding } from '../errors.ts'
import type { Unit } from '../unit/schema.ts'
import type { Submission, SubmissionStatus } from './schema.ts'

/** Which step may follow which state. */
export const submissionActions = {
  edit: ['draft', 'returned'],
  submit: ['draft', 'returned'],
  accept: ['submitted'],
  return: ['submitted', 'accepted'],
} as const satisfies Record<string, readonly SubmissionStatus[]>
export type SubmissionAction = keyof typeof submissionActions

export const submissionAllows = (action: SubmissionAction, status: SubmissionStatus): boolean =>
  (submissionActions[action] as readonly SubmissionStatus[]).includes(status)

export const refusalToEdit = (submission: Submission | undefined): ErrorCode | undefined =>
  submission && !submissionAllows('edit', submission.status) ? 'submission_locked' : undefined

export const refusalToDecide = (
  action: 'accept' | 'return',
  submission: Submission,
): ErrorCode | undefined =>
  submissionAllows(action, submission.status) ? undefined : 'submission_not_submitted'

const cellName = (cell: { indicator: string; field: string }) => `${cell.indicator}.${cell.field}`

/** Cells of the unit's form that hold neither a figure nor the statement that there is none. */
export function missingCells(
  scheme: Scheme,
  classId: string,
  cells: readonly { indicator: string; field: string }[],
): Finding[] {
  const filled = new Set(cells.map(cellName))
  return fieldsToSubmit(scheme, classId)
    .filter(({ indicator, field }) => !filled.has(`${indicator.id}.${field.id}`))
    .map(({ indicator, field }) => ({
      place: `${indicator.id}.${field.id}`,
      code: 'cell_missing',
      message: {
        zh: `「${indicator.name.zh}·${field.name.zh}」还没有填`,
        en: `“${indicator.name.en} · ${field.name.en}” is empty`,
      },
    }))
}

type NamedCell = { indicator: string; field: string }

type NamedField = ReturnType<typeof areaFieldsOf>[number]
type Importing = Pick<Unit, 'class' | 'code'>

const outside = (asked: readonly NamedField[], cells: readonly NamedCell[]): Finding[] => {
  const names = new Set(asked.map(({ indicator, field }) => `${indicator.id}.${field.id}`))
  return cells
    .filter((cell) => !names.has(cellName(cell)))
    .map((cell) => ({
      place: cellName(cell),
      code: 'cell_unknown',
      message: {
        zh: `本单位本期不填报 ${cellName(cell)}`,
        en: `${cellName(cell)} is not asked of this unit`,
      },
    }))
}

/** Cells that the unit's form of this period does not have. */
export const unknownCells = (scheme: Scheme, classId: string, cells: readonly NamedCell[]): Finding[] =>
  outside(fieldsToSubmit(scheme, classId), cells)

/** What comes from outside for a unit: its class's, and the figures of the whole area that it answers for, whatever its class. */
const externalFields = (scheme: Scheme, unit: Importing): NamedField[] => [
  ...fieldsFrom(scheme, unit.class, 'external').filter(({ field }) => field.scope !== 'area'),
  ...areaFieldsOf(scheme).filter(
    ({ indicator, field }) => field.source === 'external' && indicator.responsible === unit.code,
  ),
]

/** The evaluation office may also bring results that came from outside. */
export const unknownImportedCells = (
  scheme: Scheme,
  unit: Importing,
  cells: readonly NamedCell[],
): Finding[] => outside([...fieldsToSubmit(scheme, unit.class), ...externalFields(scheme, unit)], cells)

/** Which of the office's figures the unit would enter itself, and which come from outside. */
export function splitCells<C extends NamedCell>(
  scheme: Scheme,
  unit: Importing,
  cells: readonly C[],
): { own: C[]; external: C[] } {
  const outer = new Set(
    externalFields(scheme, unit).map(({ indicator, field }) => `${indicator.id}.${field.id}`),
  )
  return {
    own: cells.filter((cell) => !outer.has(cellName(cell))),
    external: cells.filter((cell) => outer.has(cellName(cell))),
  }
}
