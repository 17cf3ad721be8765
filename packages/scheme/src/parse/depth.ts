import { Lexer, Parser } from 'yaml'

/** Lists and groups inside each other. A real scheme has some fifteen; what reads them calls itself once for each. */
export const maxDepth = 64

/** The line on which a text nests deeper, found without calling oneself, so before anything that does has read it. */
export function lineTooDeep(text: string): number | undefined {
  const parser = new Parser()
  let line = 1
  for (const word of new Lexer().lex(text)) {
    for (const _ of parser.next(word));
    // Under the nested ones lies the document, on them the word just read.
    if (parser.stack.length > maxDepth + 2) return line
    line += word.split('\n').length - 1
  }
  return undefined
}

/** The same of a value: an alias may stand for what is deep, or for what it is itself in. */
export function isTooDeep(value: unknown): boolean {
  const open = [{ value, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue
    const depth = next.depth + 1
    if (depth > maxDepth) return true
    for (const one of Object.values(next.value)) open.push({ value: one, depth })
  }
  return false
}
