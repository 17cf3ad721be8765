import { gradeRules } from '../../grades.ts'
import type { Problem } from '../../problem.ts'
import type { Grades } from '../../schema.ts'
import { adviceOf, errorOf, type Rule } from '../rule.ts'

type Counting = NonNullable<Grades['topQuota']>

function problemsOf(place: string, { atMost, rounding, ties }: Omit<Counting, 'share'>): Problem[] {
  if (!atMost) return []
  const rounds = errorOf('grades_at_most_rounding', {
    place: `${place}.rounding`,
    message: {
      zh: '“以内”“不超过”的名额只能舍去尾数，否则会超出比例',
      en: '“At most” can only be rounded down, or the share is exceeded',
    },
    hint: { zh: 'rounding 改为 floor', en: 'Set rounding to floor' },
  })
  const tied = adviceOf('grades_at_most_ties', {
    place: `${place}.ties`,
    message: {
      zh: '同分一并列入可能使人数超出“以内”',
      en: 'With tied units all in, “at most” may be exceeded',
    },
    hint: { zh: '须严守比例时 ties 改为 out', en: 'Where the share is strict, set ties to out' },
  })
  return [...(rounding === 'floor' ? [] : [rounds]), ...(ties === 'in' ? [tied] : [])]
}

/** 以内 and 不超过 mean what they say (P11, P17). */
export const gradesAtMost: Rule = ({ scheme: { grades } }) =>
  (grades ? gradeRules(grades) : []).flatMap(({ at, grades: { rule, topQuota } }) => [
    ...(rule.kind === 'quotas' ? problemsOf(`${at}.rule`, rule) : []),
    ...(topQuota ? problemsOf(`${at}.topQuota`, topQuota) : []),
  ])
