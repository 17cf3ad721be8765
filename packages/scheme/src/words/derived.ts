import type { Field, Indicator, Scheme, Text } from '../schema.ts'
import { speakerFor } from './figures.ts'
import { describeFormula } from './methods/expression.ts'

/** How a derived value comes about: 人均产值 = 产值 ÷ 人口 × 10000; nothing for a field somebody enters. */
export function describeDerived(field: Field, indicator: Indicator, scheme?: Scheme): Text | undefined {
  if (field.source !== 'derived' || field.expression === undefined) return undefined
  const { zh, en } = describeFormula(field.expression, speakerFor(indicator, scheme).field)
  return { zh: `${field.name.zh} = ${zh}`, en: `${field.name.en} = ${en}` }
}
