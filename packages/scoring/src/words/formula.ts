import type { Text } from '@plumbline/scheme'

/** A formula with its numbers reads the same in both languages. */
export const same = (formula: string): Text => ({ zh: formula, en: formula })

export const after = (zh: string, en: string, formula: string): Text => ({
  zh: `${zh}：${formula}`,
  en: `${en}: ${formula}`,
})
