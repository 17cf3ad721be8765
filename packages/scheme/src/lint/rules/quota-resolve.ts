import type { Problem } from '../../problem.ts'
import type { QuotaCondition, Scheme, Text } from '../../schema.ts'
import { findIndicator, isAsked } from '../../walk.ts'
import { adviceOf, errorOf, type Rule } from '../rule.ts'

const unknown = (place: string, what: Text): Problem =>
  errorOf('quota_reference', {
    place,
    message: { zh: `没有${what.zh}`, en: `There is no ${what.en}` },
    hint: { zh: '改为办法中已有的名称', en: 'Name one that the scheme has' },
  })

function indicatorProblems(when: QuotaCondition, place: string, scheme: Scheme): Problem[] {
  if (!('indicator' in when) || when.indicator === undefined) return []
  const found = findIndicator(scheme, when.indicator)?.indicator
  if (!found?.method)
    return [
      unknown(`${place}.indicator`, {
        zh: `计分的指标“${when.indicator}”`,
        en: `scored indicator “${when.indicator}”`,
      }),
    ]
  const classes = when.classes ?? scheme.classes.map(({ id }) => id)
  if (classes.some((id) => isAsked(found, id))) return []
  return [
    adviceOf('quota_not_asked', {
      place: `${place}.indicator`,
      message: {
        zh: `所列类别都不考核${found.name.zh}，这条规则永远不适用`,
        en: `None of the classes is asked for ${found.name.en}: the rule never applies`,
      },
      hint: { zh: '改写 classes，或换一项指标', en: 'Change classes, or name another indicator' },
    }),
  ]
}

/** Every indicator and class a quota goes by is there, and some class is asked for the indicator, or the rule would silently never apply. */
export const quotaResolve: Rule = ({ scheme }) =>
  (scheme.memberQuotas?.rules ?? []).flatMap(({ when }, index) => {
    const place = `memberQuotas.rules[${index}].when`
    const strangers = (when.classes ?? []).flatMap((id, k) =>
      scheme.classes.some((own) => own.id === id)
        ? []
        : [unknown(`${place}.classes[${k}]`, { zh: `类别“${id}”`, en: `class “${id}”` })],
    )
    return [...strangers, ...indicatorProblems(when, place, scheme)]
  })
