import type { Text } from '@plumbline/scheme'

/** After an operator a negative number stands in brackets: 60 − (-30). */
const operand = (operator: string, value: string) =>
  `${operator}${operator && value.startsWith('-') ? `(${value})` : value}`

const fillOne = (template: string, values: Record<string, string>) =>
  template.replace(/([+−×÷] )?\{(\w+)\}/g, (_, operator: string | undefined, key: string) =>
    operand(operator ?? '', values[key] ?? '?'),
  )

/** Puts values into the {names} of both languages. */
export function fill({ zh, en }: Text, values: Record<string, string>): Text {
  return { zh: fillOne(zh, values), en: fillOne(en, values) }
}
