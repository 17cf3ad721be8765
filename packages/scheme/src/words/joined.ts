import type { Text } from '../schema.ts'

/** Several texts as one, in both languages. */
export const joined = (parts: readonly Text[], zh: string, en: string): Text => ({
  zh: parts.map((part) => part.zh).join(zh),
  en: parts.map((part) => part.en).join(en),
})
