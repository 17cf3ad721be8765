import type { Consequence, PlainRule, Scheme, Text } from '../schema.ts'

export interface PlacedRule {
  place: string
  consequence: Consequence
  rule: PlainRule
}

/** Every rule of every consequence with its place. */
export const placedRules = ({ consequences = [] }: Scheme): PlacedRule[] =>
  consequences.flatMap((consequence, index) => {
    const [place, { rule }] = [`consequences[${index}].rule`, consequence]
    return rule.kind === 'any'
      ? rule.rules.map((one, k) => ({ place: `${place}.rules[${k}]`, consequence, rule: one }))
      : [{ place, consequence, rule }]
  })

/** 「约谈」 */
export const quoted = ({ zh, en }: Text): Text => ({ zh: `“${zh}”`, en: `“${en}”` })
