import { errorOf, type Rule } from '../rule.ts'

/** Quotas share out everybody: they add up to 1. */
export const gradesShares: Rule = ({ scheme: { grades } }) => {
  if (grades?.rule.kind !== 'quotas') return []
  const sum = grades.rule.quotas.reduce((total, { share }) => total + share, 0)
  if (Math.abs(sum - 1) <= 1e-9) return []
  const percent = String(Number((sum * 100).toFixed(6)))
  return [
    errorOf('grades_shares', {
      place: 'grades.rule.quotas',
      message: {
        zh: `各等次比例合计 ${percent}%，应为 100%`,
        en: `Shares add up to ${percent} %, not 100 %`,
      },
      hint: { zh: '调整各等次比例', en: 'Change the shares' },
    }),
  ]
}
