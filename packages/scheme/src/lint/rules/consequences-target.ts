import type { PlainRule, Scheme } from '../../schema.ts'
import { allIndicators, findIndicator } from '../../walk.ts'
import { placedRules } from '../placed-rules.ts'
import { adviceOf, errorOf, type Rule } from '../rule.ts'

/** The indicators a rule speaks of; undefined where it speaks of none. */
function spokenOf(rule: PlainRule, scheme: Scheme): string[] | undefined {
  if (rule.kind === 'light' && rule.on === 'given')
    return (
      rule.indicators ??
      allIndicators(scheme.boards).flatMap(({ indicator }) => (indicator.givenRank ? [indicator.id] : []))
    )
  if (rule.kind === 'level') return [rule.indicator]
  return (rule.kind === 'last' || rule.kind === 'first') && rule.indicator ? [rule.indicator] : undefined
}

/** 责任部门 is the indicator's (D2): a rule that speaks of no indicator has none, an indicator without one falls back on the unit itself. */
export const consequencesTarget: Rule = ({ scheme }) =>
  placedRules(scheme).flatMap(({ place, consequence, rule }) => {
    if (consequence.to !== 'responsible') return []
    const indicators = spokenOf(rule, scheme)
    if (!indicators)
      return [
        errorOf('consequence_no_indicator', {
          place,
          message: {
            zh: '规则不针对指标，没有责任部门',
            en: 'The rule speaks of no indicator, so nobody answers for it',
          },
          hint: {
            zh: 'to 改为 unit 或 head，或写明指标',
            en: 'Write unit or head under “to”, or name an indicator',
          },
        }),
      ]
    return indicators.flatMap((id) => {
      const found = findIndicator(scheme, id)?.indicator
      if (!found || found.responsible) return []
      return [
        adviceOf('consequence_no_responsible', {
          place,
          message: {
            zh: `${found.name.zh}没有写责任部门，将提请本单位`,
            en: `${found.name.en} names nobody who answers for it; the unit itself is proposed`,
          },
          hint: { zh: '在指标中写明 responsible', en: 'Name the indicator’s responsible' },
        }),
      ]
    })
  })
