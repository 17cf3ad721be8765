import { placedRules } from '../placed-rules.ts'
import { errorOf, type Rule } from '../rule.ts'

/** Honours are entered beside the decisions on grades: a scheme that gives none has nowhere to enter them, and nobody would be proposed. */
export const consequencesHonours: Rule = ({ scheme }) =>
  scheme.grades
    ? []
    : placedRules(scheme)
        .filter(({ rule }) => rule.kind === 'honour')
        .map(({ place }) =>
          errorOf('consequence_honours_without_grades', {
            place,
            message: {
              zh: '办法没有规定等次，荣誉无处登记，永远不会提出',
              en: 'The scheme gives no grades, so honours are entered nowhere: nobody would be proposed',
            },
            hint: { zh: '先写 grades，或改用其他规则', en: 'Write grades first, or use another rule' },
          }),
        )
