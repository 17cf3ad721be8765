import { dynamicFormula, isMultiplied, limitsOf, stepOf, stepsOf } from '@plumbline/scheme/walk'
import type { Coefficients, DynamicCoefficient, StaticCoefficient } from '@plumbline/scheme'
import {
  scalePoints,
  showFactor,
  showFigure,
  showPoints,
  timesFactor,
  toFactor,
  toFigure,
  type Factor,
} from '../numbers/rounding.ts'
import { fieldReader } from '../select/field-reader.ts'
import { readFormula } from '../select/formula.ts'
import type { NoScore, Step } from '../types.ts'
import type { MakeStage, Settling } from './stages-of.ts'

/** A factor of each row, undefined where there is none, and how it came about. */
interface FactorColumn {
  at(row: number): Factor | undefined
  steps(row: number): Step[]
  whyNot(row: number): NoScore
}

function staticOf(own: StaticCoefficient, { input, subjects }: Settling): FactorColumn {
  const steps = stepsOf(own)
  const codes = new Map(input.subjects.map(({ id, code }) => [id, code]))
  const given = subjects.map((id) => stepOf(own, input.class, codes.get(id)))
  const factors = steps.map(toFactor)
  const at = (row: number) => factors[given[row]! - 1]
  return {
    at,
    steps: (row) => [
      {
        name: 'coefficient_static',
        values: { step: String(given[row]), of: String(steps.length), result: showFactor(at(row)!) },
      },
    ],
    whyNot: (row) => ({ code: 'no_such_level', value: String(given[row]) }),
  }
}

const one = toFactor(1)

/** A formula's number brought to min..max, to 8 decimals. */
function dynamicOf(dynamic: DynamicCoefficient, { sources }: Settling): FactorColumn {
  const own = { id: '' }
  const formula = readFormula(dynamicFormula(dynamic), {
    sources,
    own,
    read: fieldReader(sources, own),
    lag: 0,
  })
  const { min, max } = limitsOf(dynamic)
  const values = formula.values.map(toFigure)
  const at = (row: number) => {
    const value = values[row]!
    if (Number.isNaN(value)) return dynamic.without === 'one' ? one : undefined
    return toFactor(Math.min(max, Math.max(min, value)))
  }
  const steps = (row: number): Step[] => {
    const value = values[row]!
    if (Number.isNaN(value)) return [{ name: 'coefficient_one', values: {} }]
    const before = showFigure(value)
    const clamped = (name: string, limit: number): Step => ({
      name,
      values: { before, limit: showFactor(toFactor(limit)) },
    })
    return [
      ...formula.steps(row),
      { name: 'coefficient_dynamic', values: { formula: formula.show(row), result: before } },
      ...(value > max ? [clamped('coefficient_cap', max)] : []),
      ...(value < min ? [clamped('coefficient_floor', min)] : []),
    ]
  }
  return { at, steps, whyNot: formula.whyNot }
}

const columnsOf = (own: Coefficients, settling: Settling) => ({
  fixed: own.static && staticOf(own.static, settling),
  moving: own.dynamic && dynamicOf(own.dynamic, settling),
})

/**
 * Total × static × dynamic (S1-13, S1-14, P7), each factor held to 8 decimals as it is shown, their product exact and rounded once to 10⁻⁸; no total is clamped, a total may exceed 100. A static step
 * comes from the scheme by the unit's code; the dynamic factor from the month's figures, kept within its limits. Without its figures there
 * is no total, for the figure's reason, unless the scheme says 1. Classes the scheme leaves out keep their totals. 80 × 1.072 × 1.05 = 90.048.
 */
export const coefficientStage: MakeStage = (settling) => {
  const own = settling.input.scheme.coefficients
  if (!own || !isMultiplied(own, settling.input.class)) return undefined
  const { fixed, moving } = columnsOf(own, settling)
  const parts = [fixed, moving].flatMap((part) => part ?? [])
  const products = settling.subjects.map((_, row) =>
    parts.reduce<Factor | undefined>((product, part) => {
      const factor = part.at(row)
      return product && factor && timesFactor(product, factor)
    }, one),
  )
  return {
    kind: 'coefficients',
    apply: (total, row) => (products[row] ? scalePoints(total, products[row]) : Number.NaN),
    steps: (row, before) => [
      ...parts.flatMap((part) => part.steps(row)),
      productStep({ static: fixed?.at(row), dynamic: moving?.at(row), product: products[row]! }, before),
    ],
    whyNot: (row) =>
      parts.find((part) => !part.at(row))?.whyNot(row) ?? {
        code: 'out_of_range',
        value: `× ${showFactor(products[row]!)}`,
      },
  }
}

interface Applied {
  static: Factor | undefined
  dynamic: Factor | undefined
  product: Factor
}

function productStep(applied: Applied, before: number): Step {
  const both = applied.static && applied.dynamic
  const name = both ? 'coefficients_both' : applied.static ? 'coefficients_static' : 'coefficients_dynamic'
  return {
    name,
    values: {
      before: showPoints(before),
      ...(applied.static ? { static: showFactor(applied.static) } : {}),
      ...(applied.dynamic ? { dynamic: showFactor(applied.dynamic) } : {}),
      product: showFactor(applied.product),
      result: showPoints(scalePoints(before, applied.product)),
    },
  }
}
