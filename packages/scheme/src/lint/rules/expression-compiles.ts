import { placedExpressions } from '../../expressions/placed-expressions.ts'
import { errorOf, type Rule } from '../rule.ts'

/** A formula is one that can be read, names what the scheme has, and gives a number. */
export const expressionCompiles: Rule = ({ scheme }) =>
  placedExpressions(scheme).flatMap(({ place, compiled }) =>
    (compiled.ok ? [] : compiled.problems).map(({ code, at, message, hint }) =>
      errorOf(code, {
        place,
        message: {
          zh: `第 ${at.start + 1} 个字符起：${message.zh}`,
          en: `From character ${at.start + 1}: ${message.en}`,
        },
        hint,
      }),
    ),
  )
