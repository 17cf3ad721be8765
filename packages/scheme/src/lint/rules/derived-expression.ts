import type { Field } from '../../schema.ts'
import { fieldFaults, type FieldFault } from '../field-faults.ts'
import type { Rule } from '../rule.ts'

const missing: FieldFault = {
  key: 'expression',
  code: 'derived_without_expression',
  message: { zh: '推算值没有算式', en: 'A derived value without a formula' },
  hint: {
    zh: '写 expression，如 "level / total * 100"',
    en: 'Write `expression`, such as "level / total * 100"',
  },
}
const idle: FieldFault = {
  key: 'expression',
  code: 'expression_not_derived',
  message: { zh: '填报的数据项不按算式计算', en: 'A field that is entered is not computed' },
  hint: {
    zh: '写 source: derived，或删去 expression',
    en: 'Write `source: derived`, or remove `expression`',
  },
}
const unchecked = (key: 'min' | 'max'): FieldFault => ({
  key,
  code: 'derived_range',
  message: {
    zh: '推算值不填报，上下限不会被检查',
    en: 'A derived value is not entered: its limits would never be checked',
  },
  hint: {
    zh: '在算式里用 min、max 限制，或把上下限写在所用的数据项上',
    en: 'Use min and max in the formula, or put the limits on the fields it reads',
  },
})

function faultsOf({ source, expression, min, max }: Field): FieldFault[] {
  if (source !== 'derived') return expression === undefined ? [] : [idle]
  return [
    ...(expression === undefined ? [missing] : []),
    ...(min === undefined ? [] : [unchecked('min')]),
    ...(max === undefined ? [] : [unchecked('max')]),
  ]
}

/** A derived value has a formula and no limits of entry; everything else has no formula. */
export const derivedExpression: Rule = ({ scheme }) => fieldFaults(scheme, faultsOf)
