import type { Context } from '../context.ts'
import { forTenant } from '../table/tenant-table.ts'
import { z } from 'zod'
import { Cell, Submission, Upload } from './schema.ts'

// Three partitions a period: a deadline rush spreads over them, and the whole period is still three queries.
const spreads = ['0', '1', '2'] as const
const spreadOf = (unitId: string) => spreads[unitId.charCodeAt(unitId.length - 1) % spreads.length] ?? '0'

const collection = (schemeId: string, period: string, spread: string) =>
  `submissions#${schemeId}#${period}#${spread}`
const uploadsOf = (schemeId: string, period: string) => `uploads#${schemeId}#${period}`

/** A cell as it lies in the table: a short list, so that a month of hundreds of figures stays a small item. */
const StoredCell = z.tuple([
  z.string(),
  z.string(),
  z.string().nullable(),
  z.int(),
  z.string().nullable(),
  z.string().nullable(),
])

const packCells = (cells: readonly Cell[]): string =>
  JSON.stringify(
    cells.map(({ indicator, field, value, source, sheet, address }) => [
      indicator,
      field,
      value,
      source,
      sheet ?? null,
      address ?? null,
    ]),
  )

const unpackCells = (text: string): Cell[] =>
  z
    .array(StoredCell)
    .parse(JSON.parse(text))
    .map(([indicator, field, value, source, sheet, address]) => ({
      indicator,
      field,
      value,
      source,
      ...(sheet === null ? {} : { sheet }),
      ...(address === null ? {} : { address }),
    }))

const StoredSubmission: z.ZodType<Submission> = z.preprocess((item) => {
  const { cells, ...rest } = item as { cells: string }
  return { ...rest, cells: unpackCells(cells) }
}, Submission)

const toItem = (value: Submission) => ({ ...value, cells: packCells(value.cells) })

/** Enough of a submission for the period's board, without its figures. */
export const SubmissionState = Submission.pick({
  unitId: true,
  status: true,
  submittedAt: true,
  decidedAt: true,
  version: true,
})

export const submissions = (ctx: Pick<Context, 'table' | 'tenantId'>) => {
  const table = forTenant(ctx.table, ctx.tenantId)
  const place = (value: Pick<Submission, 'schemeId' | 'period' | 'unitId'>) =>
    [collection(value.schemeId, value.period, spreadOf(value.unitId)), value.unitId] as const
  const everySpread = async <T>(read: (spread: string) => Promise<T[]>) =>
    (await Promise.all(spreads.map(read))).flat()
  return {
    get: (at: Pick<Submission, 'schemeId' | 'period' | 'unitId'>) =>
      table.get(...place(at), StoredSubmission),
    list: (schemeId: string, period: string) =>
      everySpread((spread) => table.list(collection(schemeId, period, spread), StoredSubmission)),
    listStates: (schemeId: string, period: string) =>
      everySpread((spread) =>
        table.list(collection(schemeId, period, spread), SubmissionState, {
          attributes: Object.keys(SubmissionState.shape),
        }),
      ),
    create: (value: Submission) => table.create(...place(value), toItem(value)),
    replace: (before: Submission, after: Submission) => table.replace(...place(after), before, toItem(after)),
    /** A first draft is version 1 of what was version 0: whoever is late is told the same way as later on. */
    save: (before: Submission | undefined, after: Submission) =>
      table.replace(...place(after), before ?? { version: 0 }, toItem(after)),
  }
}

export const uploads = (ctx: Pick<Context, 'table' | 'tenantId'>) => {
  const table = forTenant(ctx.table, ctx.tenantId)
  return {
    get: (schemeId: string, period: string, uploadId: string) =>
      table.get(uploadsOf(schemeId, period), uploadId, Upload),
    create: (value: Upload) => table.create(uploadsOf(value.schemeId, value.period), value.uploadId, value),
    replace: (before: Upload, after: Upload) =>
      table.replace(uploadsOf(after.schemeId, after.period), after.uploadId, before, after),
  }
}
