import { gradeRules } from '../../grades.ts'
import { adviceOf, type Rule } from '../rule.ts'

/** A list across classes, of all or of a unit, compares totals as they are; that must be meant (D15). A 大排序 says what they compare by. */
export const gradesCompare: Rule = ({ scheme: { grades, classes, overall } }) =>
  (grades ? gradeRules(grades) : []).flatMap(({ at, grades: { within }, isFor }) =>
    within === 'class' || classes.filter(({ id }) => isFor(id)).length < 2 || (within === 'all' && overall)
      ? []
      : [
          adviceOf('grades_across_classes', {
            place: `${at}.within`,
            message: {
              zh: '各类别的总分不经折算直接比较',
              en: 'Totals of different classes are compared as they are',
            },
            hint: {
              zh: '确认各类别指标可比，并写入 assumptions',
              en: 'Make sure the classes are comparable, and say so under assumptions',
            },
          }),
        ],
  )
