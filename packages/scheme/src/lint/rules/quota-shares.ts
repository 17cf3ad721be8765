import { percentOf } from '../../grades.ts'
import type { Problem } from '../../problem.ts'
import { errorOf, type Rule } from '../rule.ts'

const above = (place: string, share: number, ceiling: number): Problem => {
  const [own, most] = [percentOf(share), percentOf(ceiling)]
  return errorOf('quota_above_ceiling', {
    place,
    message: { zh: `${own}% 高于最高比例 ${most}%`, en: `${own} % is above the ceiling of ${most} %` },
    hint: { zh: '降低比例，或提高 ceiling', en: 'Lower the share, or raise the ceiling' },
  })
}

const rounds = errorOf('quota_at_most_rounding', {
  place: 'memberQuotas.rounding',
  message: {
    zh: '“以内”“不超过”的名额只能舍去尾数，否则会超出比例',
    en: '“At most” can only be rounded down, or the share is exceeded',
  },
  hint: { zh: 'rounding 改为 floor', en: 'Set rounding to floor' },
})

/** No share above the ceiling, and 以内 rounded down (P11). */
export const quotaShares: Rule = ({ scheme: { memberQuotas } }) => {
  if (!memberQuotas) return []
  const { base, ceiling = 1, rules, atMost, rounding } = memberQuotas
  const set = rules.flatMap(({ effect }, r) =>
    effect.kind === 'share' ? [{ place: `memberQuotas.rules[${r}].effect.share`, share: effect.share }] : [],
  )
  return [
    ...[{ place: 'memberQuotas.base', share: base }, ...set].flatMap(({ place, share }) =>
      share > ceiling ? [above(place, share, ceiling)] : [],
    ),
    ...(atMost && rounding !== 'floor' ? [rounds] : []),
  ]
}
