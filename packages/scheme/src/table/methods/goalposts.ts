import { num, type ReadWords } from './reading.ts'

const words = new RegExp(`^(.+)在 ${num}（0 分）与 ${num}（100 分）之间按(对数|直线)计分，不出两端$`)

export const readGoalposts: ReadWords = (text, listen) => {
  const found = words.exec(text)
  const measure = found ? listen.measure(found[1]!) : undefined
  if (!found || !measure) return undefined
  const [worst, best] = [Number(found[2]), Number(found[3])]
  return {
    method: {
      kind: 'goalposts',
      measure,
      low: Math.min(worst, best),
      high: Math.max(worst, best),
      scale: found[4] === '对数' ? 'log' : 'linear',
    },
    direction: worst < best ? 'up' : 'down',
  }
}
