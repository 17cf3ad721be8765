import type { MethodOf, Text } from '../../schema.ts'
import { percentOf, type Speaker } from '../figures.ts'

/** 完成率 = 实际值 ÷ 目标值 × 100，封顶 120 分 */
export function describeCompletion(method: MethodOf<'completion'>, speak: Speaker): Text {
  const [value, target, cap] = [
    speak.measure(method.measure),
    speak.target(method.target),
    percentOf(method.cap),
  ]
  const zh = `完成率 = ${value.zh} ÷ ${target.zh} × 100，封顶 ${cap} 分`
  const en = `completion = ${value.en} ÷ ${target.en} × 100, at most ${cap}`
  const k = method.pointsBelowZero
  if (k === undefined) return { zh, en }
  if (method.below === 'floor') {
    return {
      zh: `${zh}，最低 0 分；目标不大于 0 时，得分 = 100 + ${k} × (实际 − 目标)，最低 0 分`,
      en: `${en}, at least 0; where the target is not above 0, score = 100 + ${k} × (value − target), at least 0`,
    }
  }
  return {
    zh: `${zh}；实际或目标不大于 0 时，得分 = 100 + ${k} × (实际 − 目标)，最低 0 分`,
    en: `${en}; where value or target is not above 0, score = 100 + ${k} × (value − target), at least 0`,
  }
}
