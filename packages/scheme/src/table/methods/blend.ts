import type { Method, PartMethod } from '../../schema.ts'
import type { Listener } from '../read/figure-words.ts'
import { same } from '../table.ts'
import { factorOf, num, type Reading } from './reading.ts'

const head = new RegExp(`^${num}% × ([^\\[]+)\\[`)

/** The text up to the bracket that closes the first one opened. */
function closed(text: string): number {
  let depth = 0
  for (const [index, sign] of [...text].entries()) {
    if (sign === '[') depth += 1
    if (sign === ']') depth -= 1
    if (sign === ']' && depth === 0) return index
  }
  return -1
}

/** 80% × 总量完成率[…] + 20% × 增速完成率[…] */
export function readBlend(
  text: string,
  listen: Listener,
  readPart: (words: string, listen: Listener) => Reading<PartMethod> | undefined,
): Reading<Method> | undefined {
  const parts = []
  let rest = text
  while (rest !== '') {
    const found = head.exec(rest)
    const end = closed(rest)
    if (!found || end < 0) return undefined
    const part = readPart(rest.slice(found[0].length, end), listen)
    if (!part) return undefined
    parts.push({ name: same(found[2]!), share: factorOf(found[1]!), method: part.method })
    rest = rest.slice(end + 1)
    if (rest !== '' && !rest.startsWith(' + ')) return undefined
    rest = rest.slice(3)
  }
  return parts.length < 2 ? undefined : { method: { kind: 'blend', parts } }
}
