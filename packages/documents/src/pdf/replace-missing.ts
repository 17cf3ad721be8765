import { fontCoverage } from './font-coverage.ts'

/** The printers' mark for a character that is not in the case. */
const geta = '〓'

let covered: ((codePoint: number) => boolean) | undefined
const known = new Map<string, boolean>()

/**
 * Walks the texts of a document and puts 〓 where the font has no glyph, and says which characters those were: a rare
 * character in a name (𠮷) must be noticed, never dropped.
 */
export function replaceMissing<T>(value: T, font: Buffer): { value: T; missing: string[] } {
  covered ??= fontCoverage(font)
  const missing = new Set<string>()
  const text = JSON.stringify(value).replace(/[^\u0000-\u00ff]/gu, (char) => {
    if (hasGlyph(char)) return char
    missing.add(char)
    return geta
  })
  return { value: JSON.parse(text) as T, missing: [...missing] }
}

function hasGlyph(char: string): boolean {
  let answer = known.get(char)
  if (answer === undefined) known.set(char, (answer = covered!(char.codePointAt(0)!)))
  return answer
}
