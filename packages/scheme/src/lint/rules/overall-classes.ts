import type { Scheme } from '../../schema.ts'
import { allIndicators, boardsOf } from '../../walk.ts'
import { adviceOf, type Rule } from '../rule.ts'

/** What a class is scored on and with which weights, to tell whether totals of two classes mean the same. */
const askedOf = (scheme: Scheme, classId: string) =>
  JSON.stringify(
    allIndicators(boardsOf(scheme, classId)).map(({ indicator: { id, weight } }) => [id, weight]),
  )

const oneClass = adviceOf('overall_one_class', {
  place: 'overall',
  message: { zh: '只有一个类别，大排序与类别位次相同', en: 'With one class the overall places are its own' },
  hint: { zh: '删去 overall', en: 'Leave `overall` out' },
})

const unlike = adviceOf('overall_not_comparable', {
  place: 'overall.basis',
  message: {
    zh: '各类别的指标或分值不同，总分不能直接比较',
    en: 'Classes are asked different things or weigh them differently: their totals do not compare as they are',
  },
  hint: {
    zh: '改用 normalised 或 zscore，或在 assumptions 中说明为何可比',
    en: 'Use `normalised` or `zscore`, or say under `assumptions` why they compare',
  },
})

/** One list over all classes is a list of several, and of things that compare (D15). */
export const overallClasses: Rule = ({ scheme }) => {
  const { overall, classes } = scheme
  if (!overall) return []
  if (classes.length === 1) return [oneClass]
  const asked = new Set(classes.map(({ id }) => askedOf(scheme, id)))
  return overall.basis === 'raw' && asked.size > 1 ? [unlike] : []
}
