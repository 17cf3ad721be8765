import { num, type ReadWords } from './reading.ts'

const words = new RegExp(
  `^按(.+)对照标准值：优秀 ${num} 得 100 分，良好 ${num} 得 80 分，平均 ${num} 得 60 分，较低 ${num} 得 40 分，较差 ${num} 得 20 分；`,
)

export const readStandards: ReadWords = (text, listen) => {
  const found = words.exec(text)
  const measure = found ? listen.measure(found[1]!) : undefined
  if (!found || !measure) return undefined
  const values = found.slice(2, 7).map(Number) as [number, number, number, number, number]
  return {
    method: { kind: 'standards', measure, values },
    direction: values[0] < values[4] ? 'down' : 'up',
  }
}
