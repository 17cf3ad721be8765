import { errorOf, placedIndicators, type Rule } from '../rule.ts'

const entered: readonly string[] = ['submission', 'external']

/** Only what somebody enters has a vintage: targets are set, the rest is computed or taken as it was published. */
export const vintageEntered: Rule = ({ scheme }) =>
  placedIndicators(scheme).flatMap(({ place, indicator }) =>
    indicator.fields.flatMap(({ atLeast, source }, index) => {
      if (!atLeast || entered.includes(source)) return []
      const message = {
        zh: `atLeast 只用于填报或外部取得的数，这里是 ${source}`,
        en: `\`atLeast\` is for figures that are entered or come from outside, not for ${source}`,
      }
      const hint = { zh: '删去 atLeast', en: 'Take `atLeast` out' }
      return [errorOf('vintage_entered', { place: `${place}.fields[${index}].atLeast`, message, hint })]
    }),
  )
