import type { ReadWords } from './reading.ts'

const words = /^按(.+)的百分位：得分 = /

export const readPercentile: ReadWords = (text, listen) => {
  const measure = listen.measure(words.exec(text)?.[1] ?? '')
  return measure && { method: { kind: 'percentile', measure } }
}
