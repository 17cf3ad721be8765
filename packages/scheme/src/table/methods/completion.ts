import { factorOf, num, type ReadWords } from './reading.ts'

const words = new RegExp(`^完成率 = (.+) ÷ (.+) × 100，封顶 ${num} 分(.*)$`)
const floor = new RegExp(`^，最低 0 分；目标不大于 0 时，得分 = 100 \\+ ${num} × `)
const difference = new RegExp(`^；实际或目标不大于 0 时，得分 = 100 \\+ ${num} × `)

export const readCompletion: ReadWords = (text, listen) => {
  const [, value = '', goal = '', cap = '', rest = ''] = words.exec(text) ?? []
  const [measure, target] = [listen.measure(value), listen.target(goal)]
  if (!measure || !target) return undefined
  const method = { kind: 'completion' as const, measure, target, cap: factorOf(cap) }
  const [low, off] = [floor.exec(rest), difference.exec(rest)]
  if (low) return { method: { ...method, pointsBelowZero: Number(low[1]), below: 'floor' } }
  return { method: off ? { ...method, pointsBelowZero: Number(off[1]) } : method }
}
