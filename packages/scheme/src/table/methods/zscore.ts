import { num, type ReadWords } from './reading.ts'

const words = new RegExp(
  `^得分 = ${num} \\+ ${num} × \\((?:(.+) − 均值|均值 − (.+))\\) ÷ 标准差，限于 ${num} 至 ${num} 分；均值和样本标准差取同类各对象$`,
)

export const readZScore: ReadWords = (text, listen) => {
  const found = words.exec(text)
  const measure = found ? listen.measure(found[3] ?? found[4] ?? '') : undefined
  if (!found || !measure) return undefined
  const [mean, sd, low, high] = [found[1], found[2], found[5], found[6]].map(Number) as [
    number,
    number,
    number,
    number,
  ]
  return {
    method: { kind: 'zscore', measure, mean, sd, low, high },
    direction: found[3] === undefined ? 'down' : 'up',
  }
}
