import { GradeRule } from '../../schema.ts'
import { errorOf, type Rule } from '../rule.ts'

/** The order of precedence names each rule once: one left out would silently not apply. */
export const gradesPrecedence: Rule = ({ scheme: { grades } }) => {
  const complete = GradeRule.options.every(
    (rule) => grades?.precedence.filter((one) => one === rule).length === 1,
  )
  if (!grades || complete) return []
  return [
    errorOf('grades_precedence', {
      place: 'grades.precedence',
      message: {
        zh: '效力次序须把四种规则各写一次',
        en: 'The order of precedence names each of the four rules once',
      },
      hint: {
        zh: '例如 veto, disqualification, quota, direct',
        en: 'Such as veto, disqualification, quota, direct',
      },
    }),
  ]
}
