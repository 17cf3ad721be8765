import { placedRules } from '../placed-rules.ts'
import { adviceOf, errorOf, type Rule } from '../rule.ts'

/** Classes are asked different indicators, so an indicator ranks each class by itself; one list of totals must be meant (D15). */
export const consequencesList: Rule = ({ scheme }) =>
  placedRules(scheme).flatMap(({ place, rule }) => {
    if (rule.kind !== 'first' && rule.kind !== 'last' && rule.kind !== 'fallen') return []
    if (rule.within !== 'all') return []
    if (rule.kind !== 'fallen' && rule.indicator !== undefined)
      return [
        errorOf('consequence_indicator_list', {
          place: `${place}.within`,
          message: {
            zh: '单项指标只在各类别内排位次',
            en: 'Places on one indicator are those of each class by itself',
          },
          hint: { zh: 'within 改为 class', en: 'Write class under “within”' },
        }),
      ]
    // A 大排序 says itself what makes them comparable.
    if (scheme.classes.length < 2 || scheme.overall) return []
    return [
      adviceOf('consequence_across_classes', {
        place: `${place}.within`,
        message: {
          zh: '各类别的总分不经折算直接比较',
          en: 'Totals of different classes are compared as they are',
        },
        hint: {
          zh: '确认各类别指标可比，并写入 assumptions',
          en: 'Make sure the classes are comparable, and say so under assumptions',
        },
      }),
    ]
  })
