import { same } from '../table.ts'
import { factorOf, given, num, numberOf, type ReadWords } from './reading.ts'

const words = new RegExp(
  `^得分 = (\\(?)(.+?)(?:\\) ÷ ${num} × 100)?(?:；有一类参评率低于 ${num}% 的，测评无效|；参评率低于 ${num}% 的一类不计，其权重分给其他各类)?$`,
)
const part = new RegExp(`^${num}% × (.+)\\[(.+)\\]$`)

/** The column a turnout stands in is not said: a ballot with a least turnout is read only where the words need none. */
export const readBallot: ReadWords = (text, listen) => {
  const [, , list = '', full, voided, reweighed] = words.exec(text) ?? []
  const classes = list.split(/(?<=\]) \+ /).map((one) => {
    const [, weight = '', name = '', value = ''] = part.exec(one) ?? []
    const mean = listen.measure(value)
    return mean && { name: same(name), weight: factorOf(weight), mean }
  })
  if (!classes.every((one) => one !== undefined) || voided || reweighed) return undefined
  return {
    method: { kind: 'ballot', classes, short: 'reweight', full: 100, ...given({ full: numberOf(full) }) },
  }
}
