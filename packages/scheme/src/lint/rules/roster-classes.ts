import { errorOf, type Rule } from '../rule.ts'

/** Everyone on the roster stands in a class of the scheme. */
export const rosterClasses: Rule = ({ scheme, roster }) =>
  roster
    .filter(({ class: id }) => !scheme.classes.some((one) => one.id === id))
    .map(({ class: id, count }) =>
      errorOf('roster_class_unknown', {
        place: 'classes',
        message: {
          zh: `名册中有 ${count} 个对象属于“${id}”，方案没有这个类别`,
          en: `${count} subjects are of class “${id}”, which the scheme lacks`,
        },
        hint: {
          zh: '在方案中加上该类别，或更正名册',
          en: 'Add the class to the scheme, or correct the roster',
        },
      }),
    )
