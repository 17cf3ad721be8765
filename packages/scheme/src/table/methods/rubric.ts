import { same } from '../table.ts'
import { num, type ReadWords } from './reading.ts'

const words = new RegExp(`^按(.+)的档次计分(?:（满分 ${num}）)?：(.+)$`)
const level = new RegExp(`^${num} (.+)得 ${num} 分$`)

export const readRubric: ReadWords = (text, listen) => {
  const found = words.exec(text)
  const measure = found ? listen.measure(found[1]!) : undefined
  const said = (found?.[3] ?? '').split(/(?<= 分)，/).map((one) => level.exec(one))
  if (!found || !measure || !said.every((one) => one !== null)) return undefined
  const levels = said.map((one) => ({ level: Number(one[1]), name: same(one[2]!), points: Number(one[3]) }))
  return { method: { kind: 'rubric', measure, levels, full: Number(found[2] ?? 100) } }
}
