import type { Listener } from '../read/figure-words.ts'
import { given, num, numberOf, type ReadWords } from './reading.ts'

const words = new RegExp(`^得分 = (.+?)(?:，最低 ${num} 分)?(?:，封顶 ${num} 分)?$`)

/** '实际值 ÷ 目标值 × 100' → 'level / goal * 100'. The longest names first, so that none is cut in two. */
export function readFormula(text: string, { names }: Pick<Listener, 'names'>): string {
  const known = [...names, { name: '本期末月份', ref: 'month' }].toSorted(
    (a, b) => b.name.length - a.name.length,
  )
  let rest = text
  let formula = ''
  while (rest !== '') {
    const found = known.find(({ name }) => rest.startsWith(name))
    formula += found ? found.ref : rest[0]!
    rest = rest.slice(found ? found.name.length : 1)
  }
  return formula.replaceAll('×', '*').replaceAll('÷', '/')
}

export const readExpression: ReadWords = (text, listen) => {
  const [, said = '', low, high] = words.exec(text) ?? []
  const expression = readFormula(said, listen)
  // A word that is nobody's name stays Chinese, which no formula is.
  if (said === '' || !/^[\x20-\x7e]+$/.test(expression)) return undefined
  return {
    method: { kind: 'expression', expression, ...given({ low: numberOf(low), high: numberOf(high) }) },
  }
}
