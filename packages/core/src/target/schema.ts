import { Code } from '@plumbline/scheme'
import { z } from 'zod'
import { DecimalText, isOnce, SchemeId, UnitId } from '../ids.ts'

const Year = z.string().regex(/^\d{4}$/)

export const TargetValue = z.strictObject({ indicator: Code, field: Code, value: DecimalText })
export type TargetValue = z.infer<typeof TargetValue>

/** What one unit is to reach in one year under one scheme. */
export const UnitTargets = z.strictObject({
  schemeId: SchemeId,
  year: Year,
  unitId: UnitId,
  values: z
    .array(TargetValue)
    .max(1000)
    .refine((values) => isOnce(values.map(({ indicator, field }) => `${indicator}.${field}`)), {
      error: 'a target is given twice',
    }),
  version: z.int(),
})
export type UnitTargets = z.infer<typeof UnitTargets>

export const SetTargets = z.strictObject({
  schemeId: SchemeId,
  year: Year,
  units: z
    .array(UnitTargets.pick({ unitId: true, values: true }))
    .min(1)
    .max(4000)
    .refine((units) => isOnce(units.map(({ unitId }) => unitId)), { error: 'a unit is given twice' }),
})
export type SetTargets = z.infer<typeof SetTargets>
