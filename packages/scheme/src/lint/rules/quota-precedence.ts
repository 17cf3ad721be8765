import { errorOf, type Rule } from '../rule.ts'

/** A named order of precedence names each rule once: one left out would have no rank of its own. */
export const quotaPrecedence: Rule = ({ scheme: { memberQuotas } }) => {
  const order = memberQuotas?.precedence
  if (!memberQuotas || !order) return []
  const ids = memberQuotas.rules.map(({ id }) => id)
  const complete = order.length === ids.length && ids.every((id) => order.includes(id))
  if (complete) return []
  return [
    errorOf('quota_precedence', {
      place: 'memberQuotas.precedence',
      message: { zh: '效力次序须把每条规则各写一次', en: 'The order of precedence names each rule once' },
      hint: { zh: `现有：${ids.join(', ') || '—'}`, en: `There are: ${ids.join(', ') || '—'}` },
    }),
  ]
}
