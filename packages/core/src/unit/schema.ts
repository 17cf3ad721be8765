import { Code, Text } from '@plumbline/scheme'
import { z } from 'zod'
import { isOnce, UnitId } from '../ids.ts'

/** The official short code, printed on templates and in scheme documents. */
export const UnitCode = z.string().regex(/^[A-Za-z0-9_-]{1,20}$/)

/** A unit above, by its code; several where somebody was transferred within the period, each with the months served. */
export const UnitParent = z.strictObject({ code: UnitCode, months: z.number().positive().max(12) })
export type UnitParent = z.infer<typeof UnitParent>

export const Unit = z.strictObject({
  unitId: UnitId,
  code: UnitCode,
  name: Text,
  /** Its class of subjects in the scheme. */
  class: Code,
  /** 上级: whom it stands under, and is linked with where the scheme links. */
  parents: z.array(UnitParent).min(1).max(12).optional(),
  /** 成员人数: what a share of its members is taken of. */
  members: z.int().min(0).max(1_000_000).optional(),
  active: z.boolean(),
  version: z.int(),
})
export type Unit = z.infer<typeof Unit>

export const ImportUnits = z.strictObject({
  units: z
    .array(Unit.omit({ unitId: true, active: true, version: true }))
    .min(1)
    .max(4000)
    .refine((units) => isOnce(units.map(({ code }) => code)), { error: 'a code is given twice' }),
})
export type ImportUnits = z.infer<typeof ImportUnits>
