import type { Context } from '../context.ts'
import { forTenant } from '../table/tenant-table.ts'
import { z } from 'zod'
import { packCells, unpackCells } from './pack-cells.ts'
import { ExternalResults, Submission, Upload, type Cell } from './schema.ts'

// Three partitions a period: a deadline rush spreads over them, and the whole period is still three queries.
const spreads = ['0', '1', '2'] as const
const spreadOf = (unitId: string) => spreads[unitId.charCodeAt(unitId.length - 1) % spreads.length] ?? '0'

const collection = (schemeId: string, period: string, spread: string) =>
  `submissions#${schemeId}#${period}#${spread}`
const uploadsOf = (schemeId: string, period: string) => `uploads#${schemeId}#${period}`
/** Beside the unit's own item: neither is in the other's way. */
const externalKey = (unitId: string) => `${unitId}#external`

const OwnItem = Submission.extend({ form: z.literal('own') })
const ExternalItem = ExternalResults.extend({ form: z.literal('external') })
type StoredItem = z.infer<typeof OwnItem> | z.infer<typeof ExternalItem>
const StoredItem: z.ZodType<StoredItem> = z.preprocess(
  (item) => ({ ...(item as object), cells: unpackCells((item as { cells: string }).cells) }),
  z.discriminatedUnion('form', [OwnItem, ExternalItem]),
)
const toItem = (form: StoredItem['form'], value: { cells: Cell[]; version: number }) => ({
  ...value,
  form,
  cells: packCells(value.cells),
})
const withoutForm = <T extends { form: unknown }>({ form: _form, ...value }: T): Omit<T, 'form'> => value

/** A period's figures, by where they come from. */
export interface Entered {
  own: Submission[]
  external: ExternalResults[]
}
type Address = Pick<Submission, 'schemeId' | 'period' | 'unitId'>

/** Enough of a submission for the period's board, without its figures. */
export const SubmissionState = Submission.pick({
  unitId: true,
  status: true,
  submittedAt: true,
  decidedAt: true,
  version: true,
})
const StateItem = z.discriminatedUnion('form', [
  SubmissionState.extend({ form: z.literal('own') }),
  z.object({ form: z.literal('external') }),
])

export const submissions = (ctx: Pick<Context, 'table' | 'tenantId'>) => {
  const table = forTenant(ctx.table, ctx.tenantId)
  const shelf = (at: Address) => collection(at.schemeId, at.period, spreadOf(at.unitId))
  const everySpread = async <T>(
    at: Pick<Address, 'schemeId' | 'period'>,
    read: (shelf: string) => Promise<T[]>,
  ) => (await Promise.all(spreads.map((spread) => read(collection(at.schemeId, at.period, spread))))).flat()
  return {
    get: async (at: Address): Promise<Submission | undefined> => {
      const item = await table.get(shelf(at), at.unitId, StoredItem)
      return item?.form === 'own' ? withoutForm(item) : undefined
    },
    /** A whole period: what units entered, and what came from outside. */
    list: async (schemeId: string, period: string): Promise<Entered> => {
      const items = await everySpread({ schemeId, period }, (name) => table.list(name, StoredItem))
      return {
        own: items.flatMap((item) => (item.form === 'own' ? withoutForm(item) : [])),
        external: items.flatMap((item) => (item.form === 'external' ? withoutForm(item) : [])),
      }
    },
    /** How far each unit is with what it enters itself. */
    listStates: async (schemeId: string, period: string) => {
      const attributes = [...Object.keys(SubmissionState.shape), 'form']
      const items = await everySpread({ schemeId, period }, (name) =>
        table.list(name, StateItem, { attributes }),
      )
      return items.flatMap((item) => (item.form === 'own' ? withoutForm(item) : []))
    },
    create: (value: Submission) => table.create(shelf(value), value.unitId, toItem('own', value)),
    replace: (before: Submission, after: Submission) =>
      table.replace(shelf(after), after.unitId, before, toItem('own', after)),
    /** A first draft is version 1 of what was version 0: whoever is late is told the same way as later on. */
    save: (before: Submission | undefined, after: Submission) =>
      table.replace(shelf(after), after.unitId, before ?? { version: 0 }, toItem('own', after)),
    saveExternal: (before: ExternalResults | undefined, after: ExternalResults) =>
      table.replace(
        shelf(after),
        externalKey(after.unitId),
        before ?? { version: 0 },
        toItem('external', after),
      ),
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
