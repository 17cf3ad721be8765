import { given, num, numberOf, type ReadWords } from './reading.ts'

const words = new RegExp(
  `^功效系数 = \\((.+) − (?:不允许值 ${num}|同类最差值)\\) ÷ \\((?:满意值 ${num}|同类最优值) − .+?\\) × ${num} \\+ ${num}((?:；.+)?)$`,
)

export const readEfficacy: ReadWords = (text, listen) => {
  const found = words.exec(text)
  const measure = found ? listen.measure(found[1]!) : undefined
  if (!found || !measure) return undefined
  const [worst, best, limits] = [numberOf(found[2]), numberOf(found[3]), found[6] ?? '']
  const limit = (name: string) => numberOf(new RegExp(`；${name} ${num} 分`).exec(limits)?.[1])
  return {
    method: {
      kind: 'efficacy',
      measure,
      ends: best === undefined ? 'class' : 'fixed',
      span: Number(found[4]),
      base: Number(found[5]),
      ...given({ satisfactory: best, unacceptable: worst, floor: limit('最低'), cap: limit('最高') }),
    },
    ...(best === undefined || worst === undefined ? {} : { direction: best < worst ? 'down' : 'up' }),
  }
}
