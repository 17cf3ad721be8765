import { findIndicator, isAsked } from '../../walk.ts'
import type { Problem } from '../../problem.ts'
import type { Scheme } from '../../schema.ts'
import { placedRules, type PlacedRule } from '../placed-rules.ts'
import { adviceOf, errorOf, type Rule } from '../rule.ts'

const hint = {
  zh: '确认各类别指标可比，并写入 assumptions',
  en: 'Make sure the classes are comparable, and say so under assumptions',
}

/** An indicator may be scored by another class's targets, so its scores are not alike by themselves. */
function byIndicator({ place, consequence, rule }: PlacedRule, scheme: Scheme): Problem[] {
  const found = 'indicator' in rule && rule.indicator ? findIndicator(scheme, rule.indicator) : undefined
  if (!found) return []
  const { indicator } = found
  const looked = consequence.classes ?? scheme.classes.map(({ id }) => id)
  if (looked.filter((id) => isAsked(indicator, id)).length < 2) return []
  return [
    adviceOf('consequence_scores_across_classes', {
      place: `${place}.within`,
      message: {
        zh: `各类别的${indicator.name.zh}得分不经折算直接比较`,
        en: `Scores of different classes on ${indicator.name.en} are compared as they are`,
      },
      hint,
    }),
  ]
}

function byTotals({ place }: PlacedRule, scheme: Scheme): Problem[] {
  // A 大排序 says itself what makes them comparable.
  if (scheme.classes.length < 2 || scheme.overall) return []
  return [
    adviceOf('consequence_across_classes', {
      place: `${place}.within`,
      message: {
        zh: '各类别的总分不经折算直接比较',
        en: 'Totals of different classes are compared as they are',
      },
      hint,
    }),
  ]
}

const notPlaces = (place: string) =>
  errorOf('consequence_improved_list', {
    place: `${place}.within`,
    message: { zh: '统一排序只比较位次的升降', en: 'In one list of all classes only places rise' },
    hint: {
      zh: 'criterion 改为 places，或删去 within',
      en: 'Write places under “criterion”, or remove “within”',
    },
  })

/** One list of all classes must be meant: by totals, or by what an indicator attained, which classes may come to in different ways (D15). */
export const consequencesList: Rule = ({ scheme }) =>
  placedRules(scheme).flatMap((placed) => {
    const { place, rule } = placed
    if (!('within' in rule) || rule.within !== 'all') return []
    if (rule.kind === 'improved' && rule.criterion !== 'places') return [notPlaces(place)]
    return 'indicator' in rule && rule.indicator !== undefined
      ? byIndicator(placed, scheme)
      : byTotals(placed, scheme)
  })
