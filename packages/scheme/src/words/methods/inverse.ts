import type { MethodOf, Text } from '../../schema.ts'
import { percentOf, type Speaker } from '../figures.ts'

/** (a) (2 − 实际值 ÷ 目标值) × 100, (b) 目标值 ÷ 实际值 × 100 */
export function describeInverse(method: MethodOf<'inverse'>, speak: Speaker): Text {
  const [value, target, cap] = [
    speak.measure(method.measure),
    speak.target(method.target),
    percentOf(method.cap),
  ]
  if (method.form === 'b') {
    return {
      zh: `得分 = ${target.zh} ÷ ${value.zh} × 100，封顶 ${cap} 分`,
      en: `score = ${target.en} ÷ ${value.en} × 100, at most ${cap}`,
    }
  }
  return {
    zh: `得分 = (2 − ${value.zh} ÷ ${target.zh}) × 100，最低 0 分，封顶 ${cap} 分`,
    en: `score = (2 − ${value.en} ÷ ${target.en}) × 100, at least 0, at most ${cap}`,
  }
}
