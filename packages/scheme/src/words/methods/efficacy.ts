import type { MethodOf, Text } from '../../schema.ts'
import type { Speaker } from '../figures.ts'

const endsOf = ({ ends, satisfactory, unacceptable }: MethodOf<'efficacy'>) =>
  ends === 'class'
    ? {
        best: { zh: '同类最优值', en: 'best of the class' },
        worst: { zh: '同类最差值', en: 'worst of the class' },
      }
    : {
        best: { zh: `满意值 ${satisfactory}`, en: `satisfactory ${satisfactory}` },
        worst: { zh: `不允许值 ${unacceptable}`, en: `unacceptable ${unacceptable}` },
      }

function limitsOf({ ends, floor, cap }: MethodOf<'efficacy'>): Text {
  const said = [
    ...(ends === 'class' ? [{ zh: '全部相等时得 100 分', en: '100 if all are equal' }] : []),
    ...(floor === undefined ? [] : [{ zh: `最低 ${floor} 分`, en: `at least ${floor}` }]),
    ...(cap === undefined ? [] : [{ zh: `最高 ${cap} 分`, en: `at most ${cap}` }]),
  ]
  return { zh: said.map(({ zh }) => `；${zh}`).join(''), en: said.map(({ en }) => `; ${en}`).join('') }
}

/** 功效系数 = (实际值 − 不允许值 6) ÷ (满意值 12 − 不允许值 6) × 40 + 60 */
export function describeEfficacy(method: MethodOf<'efficacy'>, speak: Speaker): Text {
  const value = speak.measure(method.measure)
  const { best, worst } = endsOf(method)
  const limits = limitsOf(method)
  const { span, base } = method
  return {
    zh: `功效系数 = (${value.zh} − ${worst.zh}) ÷ (${best.zh} − ${worst.zh}) × ${span} + ${base}${limits.zh}`,
    en: `efficacy = (${value.en} − ${worst.en}) ÷ (${best.en} − ${worst.en}) × ${span} + ${base}${limits.en}`,
  }
}
