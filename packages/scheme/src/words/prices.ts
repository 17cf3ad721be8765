import type { Field, Text } from '../schema.ts'

const names: Record<NonNullable<Field['prices']>, Text> = {
  current: { zh: '现价', en: 'current prices' },
  constant: { zh: '不变价', en: 'constant prices' },
}

/** At which prices an amount is told: 现价; nothing where the scheme does not say. */
export const describePrices = ({ prices }: Field): Text | undefined => prices && names[prices]

/** Its name with the prices: 地区生产总值（现价）. */
export function nameWithPrices(field: Field): Text {
  const prices = describePrices(field)
  if (!prices) return field.name
  return { zh: `${field.name.zh}（${prices.zh}）`, en: `${field.name.en} (${prices.en})` }
}
