const words = /\d[\w.]*(?:[eE][+-]\d+)?|[A-Za-z_]\w*(?:\s*\.\s*[A-Za-z_]\w*)?(?!\w|\s*\()/g
const signs: Record<string, string> = { '*': '×', '/': '÷' }

/**
 * The formula as people write it, each name replaced: 'level/goal * 100' → '92 ÷ 100 × 100'. For showing only; nothing is computed
 * from it. Numbers, functions and what `nameOf` does not know stay.
 */
export function fillNames(text: string, nameOf: (ref: string) => string | undefined): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ?([*/]) ?/g, (_, sign: string) => ` ${signs[sign]} `)
    .replace(words, (word) => (/^\d/.test(word) ? word : (nameOf(word.replace(/\s/g, '')) ?? word)))
}
