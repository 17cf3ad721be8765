import { stepsOf } from '../../coefficients.ts'
import type { StaticCoefficient } from '../../schema.ts'
import { errorOf, type Rule } from '../rule.ts'

const [least, most, count] = [1, 1.18, 6]

function faultOf(steps: readonly number[]): { zh: string; en: string } | undefined {
  if (steps.length !== count) return { zh: `有 ${steps.length} 档`, en: `There are ${steps.length} steps` }
  if (steps.some((step, k) => k > 0 && step <= steps[k - 1]!))
    return { zh: '各档没有逐档升高', en: 'The steps do not rise one after the other' }
  if (steps[0]! < least)
    return { zh: `第 1 档 ${steps[0]} 低于 1.00`, en: `Step 1, ${steps[0]}, is below 1.00` }
  return steps.at(-1)! > most
    ? { zh: `末档 ${steps.at(-1)} 高于 1.18`, en: `The last step, ${steps.at(-1)}, is above 1.18` }
    : undefined
}

const outside = (place: string, step: number) =>
  errorOf('coefficient_step_unknown', {
    place,
    message: { zh: `没有第 ${step} 档`, en: `There is no step ${step}` },
    hint: { zh: '写 1 到 6', en: 'Write 1 to 6' },
  })

const used = ({ given, otherwise }: StaticCoefficient) => [
  ...given.map(({ step }, index) => ({ place: `coefficients.static.given[${index}].step`, step })),
  { place: 'coefficients.static.otherwise', step: otherwise },
]

/** Static coefficients are exactly six within [1.00, 1.18], rising (P7), and every step named is one of them. */
export const coefficientSteps: Rule = ({ scheme: { coefficients } }) => {
  const own = coefficients?.static
  if (!own) return []
  const message = faultOf(stepsOf(own))
  return [
    ...(message
      ? [
          errorOf('coefficient_steps', {
            place: 'coefficients.static.steps',
            message,
            hint: {
              zh: '写六档，由低到高，从 1.00 到 1.18',
              en: 'Write six steps, rising, within 1.00 and 1.18',
            },
          }),
        ]
      : []),
    ...used(own).flatMap(({ place, step }) => (step >= 1 && step <= count ? [] : [outside(place, step)])),
  ]
}
