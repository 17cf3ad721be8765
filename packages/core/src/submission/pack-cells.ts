import { z } from 'zod'
import type { Cell } from './schema.ts'

/** A cell as it lies in the table: a short list, so that a month of hundreds of figures stays a small item. */
const StoredCell = z.tuple([
  z.string(),
  z.string(),
  z.string().nullable(),
  z.int(),
  z.string().nullable(),
  z.string().nullable(),
])

export const packCells = (cells: readonly Cell[]): string =>
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

export const unpackCells = (text: string): Cell[] =>
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
