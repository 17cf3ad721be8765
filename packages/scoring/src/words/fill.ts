import type { Text } from '@plumbline/scheme'

const negative = /^-/

/** Negative numbers stand in brackets within a formula, not as its result. */
const inFormula = (key: string, value: string) =>
  key !== 'result' && negative.test(value) ? `(${value})` : value

const fillOne = (template: string, values: Record<string, string>) =>
  template.replace(/\{(\w+)\}/g, (_, key: string) => inFormula(key, values[key] ?? '?'))

/** Puts values into the {names} of both languages. */
export function fill({ zh, en }: Text, values: Record<string, string>): Text {
  return { zh: fillOne(zh, values), en: fillOne(en, values) }
}
