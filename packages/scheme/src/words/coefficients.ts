import { dynamicFormula, isMultiplied, limitsOf, stepsOf } from '../coefficients.ts'
import type { Coefficients, DynamicCoefficient, Scheme, StaticCoefficient, Text } from '../schema.ts'
import { findField } from '../walk.ts'
import { describeFormula } from './methods/expression.ts'

const assumed = { zh: '（中间各档为假定）', en: ' (the inner steps are an assumption)' }
const none = { zh: '', en: '' }

/** 静态系数六档 1、1.036、1.072、1.108、1.144、1.18（中间各档为假定），未指定的为第 1 档 */
function describeStatic(own: StaticCoefficient): Text {
  const guessed = own.steps === undefined ? assumed : none
  const steps = stepsOf(own)
  return {
    zh: `静态系数${steps.length === 6 ? '六' : steps.length}档 ${steps.join('、')}${guessed.zh}，未指定的为第 ${own.otherwise} 档`,
    en: `static coefficient of ${steps.length} steps ${steps.join(', ')}${guessed.en}, step ${own.otherwise} where none is given`,
  }
}

const withouts = {
  none: { zh: '缺数据的不计总分', en: 'without the figures there is no total' },
  one: { zh: '缺数据的按 1 计', en: 'without the figures it is 1' },
} as const satisfies Record<DynamicCoefficient['without'], Text>

/** 动态系数 = 1 + 0.5 × (增速 − 目标) ÷ max(目标, 1)（公式为假定），限于 0.9 至 1.1（假定）；缺数据的不计总分 */
function describeDynamic(dynamic: DynamicCoefficient, scheme?: Scheme): Text {
  const nameOf = (ref: string) => (scheme && findField(scheme, ref, '')?.name) ?? { zh: ref, en: ref }
  const formula = describeFormula(dynamicFormula(dynamic), nameOf)
  const { min, max } = limitsOf(dynamic)
  const [formulaMark, limitsMark] = [
    dynamic.kind === 'growth' ? { zh: '（公式为假定）', en: ' (the formula is an assumption)' } : none,
    dynamic.min === undefined || dynamic.max === undefined
      ? { zh: '（假定）', en: ' (an assumption)' }
      : none,
  ]
  const without = withouts[dynamic.without]
  return {
    zh: `动态系数 = ${formula.zh}${formulaMark.zh}，限于 ${min} 至 ${max}${limitsMark.zh}；${without.zh}`,
    en: `dynamic coefficient = ${formula.en}${formulaMark.en}, kept within ${min} and ${max}${limitsMark.en}; ${without.en}`,
  }
}

/** 总分 × 静态系数 × 动态系数，不设上限（可超过 100 分）；静态系数…；动态系数… */
export function describeCoefficients(coefficients: Coefficients, scheme?: Scheme): Text {
  const parts = [
    ...(coefficients.static ? [describeStatic(coefficients.static)] : []),
    ...(coefficients.dynamic ? [describeDynamic(coefficients.dynamic, scheme)] : []),
  ]
  const named = (id: string) => scheme?.classes.find((one) => one.id === id)?.name ?? { zh: id, en: id }
  const whose = coefficients.classes?.map(named)
  const only = whose
    ? {
        zh: `${whose.map((one) => one.zh).join('、')}的`,
        en: `of ${whose.map((one) => one.en).join(', ')}: `,
      }
    : none
  const [zh, en] = [
    [coefficients.static && '静态系数', coefficients.dynamic && '动态系数'],
    [coefficients.static && 'static', coefficients.dynamic && 'dynamic coefficient'],
  ].map((names) => names.flatMap((name) => (name ? [` × ${name}`] : [])).join(''))
  return {
    zh: [`${only.zh}总分${zh}，不设上限（可超过 100 分）`, ...parts.map((part) => part.zh)].join('；'),
    en: [`${only.en}total${en}, never capped (it may exceed 100)`, ...parts.map((part) => part.en)].join(
      '; ',
    ),
  }
}

/** What a total is called wherever it is shown: one that coefficients may lift above 100 says so, and of a class without them does not. */
export const totalName = ({ coefficients }: Pick<Scheme, 'coefficients'>, classId?: string): Text =>
  coefficients && (classId === undefined || isMultiplied(coefficients, classId))
    ? { zh: '总分（含系数）', en: 'Total (with coefficients)' }
    : { zh: '总分', en: 'Total' }
