import { rulesInOrder } from '../../grades.ts'
import type { QuotaCondition } from '../../schema.ts'
import { adviceOf, type Rule } from '../rule.ts'

const within = (inner: readonly string[], outer: readonly string[]) =>
  inner.every((one) => outer.includes(one))

type End = Extract<QuotaCondition, { kind: 'first' | 'last' }>
const narrower = (inner: End, outer: End) =>
  inner.indicator === outer.indicator && inner.places <= outer.places

/** Whether all the first holds for are of classes the second looks at. */
const amongThose = ({ classes: inner }: QuotaCondition, { classes: outer }: QuotaCondition) =>
  outer === undefined || (inner !== undefined && within(inner, outer))

const implies = (inner: QuotaCondition, outer: QuotaCondition) =>
  amongThose(inner, outer) && holdsWith(inner, outer)

/** Whether the first condition cannot hold without the second: 末1名 is 末3名, three years running are two, and this year's grade. */
function holdsWith(inner: QuotaCondition, outer: QuotaCondition): boolean {
  if (inner.kind === 'streak' && outer.kind === 'grade') return outer.grades.includes(inner.grade)
  if (inner.kind === 'streak' && outer.kind === 'streak')
    return inner.grade === outer.grade && inner.times >= outer.times
  if (inner.kind === 'grade' && outer.kind === 'grade') return within(inner.grades, outer.grades)
  if (inner.kind === 'honour' && outer.kind === 'honour') return within(inner.anyOf, outer.anyOf)
  if (inner.kind === 'first' && outer.kind === 'first') return narrower(inner, outer)
  return inner.kind === 'last' && outer.kind === 'last' && narrower(inner, outer)
}

/** A rule that only applies where a stronger one sets the share anew never decides anything. */
export const quotaReached: Rule = ({ scheme: { memberQuotas } }) => {
  if (!memberQuotas) return []
  const order = rulesInOrder(memberQuotas)
  return order.flatMap((rule, index) => {
    const by = order
      .slice(0, index)
      .find(({ when, effect }) => effect.kind === 'share' && implies(rule.when, when))
    if (!by) return []
    return [
      adviceOf('quota_rule_idle', {
        place: `memberQuotas.rules[${memberQuotas.rules.indexOf(rule)}]`,
        message: {
          zh: `凡适用“${rule.id}”的，都已由“${by.id}”定了比例，这条规则不起作用`,
          en: `Wherever “${rule.id}” applies, “${by.id}” has set the share: it never decides`,
        },
        hint: { zh: '把较窄的规则写在前面，或删去', en: 'Put the narrower rule first, or remove it' },
      }),
    ]
  })
}
