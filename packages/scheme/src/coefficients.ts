import type { Coefficients, DynamicCoefficient, StaticCoefficient } from './schema.ts'

/** P7: only the ends 1.00 and 1.18 are published; equal steps between them are an assumption. */
export const coefficientSteps: readonly number[] = [1, 1.036, 1.072, 1.108, 1.144, 1.18]

/** P7: an assumption. */
export const dynamicLimits = { min: 0.9, max: 1.1 } as const

export const stepsOf = ({ steps }: Pick<StaticCoefficient, 'steps'>): readonly number[] =>
  steps ?? coefficientSteps

/** Whether the totals of a class are multiplied at all. */
export const isMultiplied = ({ classes }: Pick<Coefficients, 'classes'>, classId: string): boolean =>
  classes?.includes(classId) ?? true

/** The step, from 1, of a unit: its own before its class's before `otherwise`. */
export function stepOf({ given, otherwise }: StaticCoefficient, classId: string, unit?: string): number {
  const own = given.filter((one) => one.class === classId)
  const found =
    (unit === undefined ? undefined : own.find((one) => one.unit === unit)) ??
    own.find((one) => one.unit === undefined)
  return found?.step ?? otherwise
}

/** P7: 1 + 0.5 · (g − g_t) ÷ max(g_t, 1), an assumption; g and g_t in %. Or the scheme's own formula. */
export const dynamicFormula = (dynamic: DynamicCoefficient): string =>
  dynamic.kind === 'expression'
    ? dynamic.expression
    : `1 + 0.5 * (${dynamic.growth} - ${dynamic.target}) / max(${dynamic.target}, 1)`

export const limitsOf = ({ min, max }: Pick<DynamicCoefficient, 'min' | 'max'>) => ({
  min: min ?? dynamicLimits.min,
  max: max ?? dynamicLimits.max,
})
