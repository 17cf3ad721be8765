import { factorOf, num, type ReadWords } from './reading.ts'

const a = new RegExp(`^得分 = \\(2 − (.+) ÷ (.+)\\) × 100，最低 0 分，封顶 ${num} 分$`)
const b = new RegExp(`^得分 = (.+) ÷ (.+) × 100，封顶 ${num} 分$`)

export const readInverse: ReadWords = (text, listen) => {
  const two = a.exec(text)
  const [, first = '', second = '', cap = ''] = two ?? b.exec(text) ?? []
  const [measure, target] = two
    ? [listen.measure(first), listen.target(second)]
    : [listen.measure(second), listen.target(first)]
  if (!measure || !target) return undefined
  return {
    method: { kind: 'inverse', measure, target, cap: factorOf(cap), form: two ? 'a' : 'b' },
    direction: 'down',
  }
}
