import { gradeRules } from '../../grades.ts'
import type { Problem } from '../../problem.ts'
import type { Grades } from '../../schema.ts'
import { errorOf, type Rule } from '../rule.ts'

function problemsOf({ rule }: Grades, at: string): Problem[] {
  if (rule.kind !== 'quotas') return []
  const sum = rule.quotas.reduce((total, { share }) => total + share, 0)
  if (Math.abs(sum - 1) <= 1e-9) return []
  const percent = String(Number((sum * 100).toFixed(6)))
  return [
    errorOf('grades_shares', {
      place: `${at}.rule.quotas`,
      message: {
        zh: `各等次比例合计 ${percent}%，应为 100%`,
        en: `Shares add up to ${percent} %, not 100 %`,
      },
      hint: { zh: '调整各等次比例', en: 'Change the shares' },
    }),
  ]
}

/** Quotas share out everybody: they add up to 1. */
export const gradesShares: Rule = ({ scheme: { grades } }) =>
  (grades ? gradeRules(grades) : []).flatMap((rule) => problemsOf(rule.grades, rule.at))
