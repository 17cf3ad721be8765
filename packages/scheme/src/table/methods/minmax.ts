import { num, type ReadWords } from './reading.ts'

const words = new RegExp(
  `^得分 = (?:${num} \\+ )?\\((?:(.+) − 最小|最大 − (.+))\\) ÷ \\(最大 − 最小\\) × ${num}，最大最小取同类各对象；全部相等时得 ${num} 分$`,
)

export const readMinMax: ReadWords = (text, listen) => {
  const found = words.exec(text)
  const measure = found ? listen.measure(found[2] ?? found[3] ?? '') : undefined
  if (!found || !measure) return undefined
  const low = Number(found[1] ?? 0)
  const high = Number((low + Number(found[4])).toFixed(8))
  const method = { kind: 'minmax' as const, measure, low, high, degenerate: Number(found[5]) }
  return { method, direction: found[2] === undefined ? 'down' : 'up' }
}
