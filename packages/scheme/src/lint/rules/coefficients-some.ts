import { errorOf, type Rule } from '../rule.ts'

/** Coefficients are at least one: a scheme without any leaves the key out, and its totals are not called so. */
export const coefficientsSome: Rule = ({ scheme: { coefficients } }) =>
  !coefficients || coefficients.static || coefficients.dynamic
    ? []
    : [
        errorOf('coefficients_none', {
          place: 'coefficients',
          message: { zh: '没有写任何系数', en: 'No coefficient is given' },
          hint: {
            zh: '写 static 或 dynamic，或删去 coefficients',
            en: 'Write `static` or `dynamic`, or remove it',
          },
        }),
      ]
