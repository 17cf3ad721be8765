import { periodsPerYear } from '../../periods/parse.ts'
import type { Field, Scheme } from '../../schema.ts'
import { fieldFaults, type FieldFault } from '../field-faults.ts'
import type { Rule } from '../rule.ts'

const missing: FieldFault = {
  key: 'result',
  code: 'result_without_scheme',
  message: { zh: '没有写明取自哪个考核办法的结果', en: 'It does not say which assessment it is a result of' },
  hint: {
    zh: '写 result: { scheme: 办法代码, every: month }',
    en: 'Write `result: { scheme: its id, every: month }`',
  },
}
const idle: FieldFault = {
  key: 'result',
  code: 'result_not_taken',
  message: { zh: '这个数据项不取自其他考核的结果', en: 'This field is not taken from another assessment' },
  hint: { zh: '写 source: result，或删去 result', en: 'Write `source: result`, or remove `result`' },
}
const itself: FieldFault = {
  key: 'result.scheme',
  code: 'result_of_itself',
  message: { zh: '办法不能取自己的结果', en: 'A scheme cannot take its own result' },
  hint: { zh: '写另一个办法的代码', en: 'Name another scheme' },
}
const tooLong: FieldFault = {
  key: 'result.every',
  code: 'result_too_long',
  message: {
    zh: '所取结果的周期比本办法的周期还长',
    en: 'The result is for a longer period than this scheme’s own',
  },
  hint: {
    zh: '改用不长于本办法周期的结果，如年度办法取月度、季度结果',
    en: 'Take results of periods no longer than this scheme’s, such as months in a yearly one',
  },
}
const unchecked = (key: 'min' | 'max'): FieldFault => ({
  key,
  code: 'result_range',
  message: {
    zh: '取自其他考核的结果不填报，上下限不会被检查',
    en: 'A result is not entered: its limits would never be checked',
  },
  hint: { zh: '删去上下限', en: 'Remove the limit' },
})

function faultsOf({ source, result, min, max }: Field, scheme: Scheme): FieldFault[] {
  if (source !== 'result') return result === undefined ? [] : [idle]
  return [
    ...(result === undefined ? [missing] : []),
    ...(result?.scheme === scheme.id ? [itself] : []),
    ...(result && periodsPerYear[result.every] < periodsPerYear[scheme.period] ? [tooLong] : []),
    ...(min === undefined ? [] : [unchecked('min')]),
    ...(max === undefined ? [] : [unchecked('max')]),
  ]
}

/** A result says whose it is, of another scheme, for periods that lie inside this scheme's own; nobody enters it. */
export const resultField: Rule = ({ scheme }) => fieldFaults(scheme, (field) => faultsOf(field, scheme))
