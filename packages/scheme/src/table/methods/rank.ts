import type { MethodOf } from '../../schema.ts'
import { given, num, numberOf, type ReadWords } from './reading.ts'

type Rank = MethodOf<'rank'>
type Form = Pick<Rank, 'form'> & Partial<Rank>

const words = /^按(.+)在同类中从(高到低|低到高)排名，(.+)；并列取(靠前名次|平均|靠后名次)$/
const ties = { 靠前名次: 'min', 平均: 'average', 靠后名次: 'max' } as const

const ladder = new RegExp(`^第 1 名起依次得 (.+) 分(?:（满分 ${num}）)?，其后各名得 ${num} 分$`)
const ratio = new RegExp(
  `^第 1 名得 ${num} 分，(?:其余|第 2–(\\d+) 名)得 .+ 分，不少于 ${num} 分(?:，其后各名得 ${num} 分)?$`,
)
const reversed = new RegExp(
  `^倒数第 1 名计 ${num} 分，每进 1 名减 ${num} 分(?:（满分 ${num}）)?，减到 0 为止$`,
)

function readForm(text: string): Form | undefined {
  const steps = ladder.exec(text)
  if (steps) return { form: 'ladder', points: steps[1]!.split('、').map(Number), ...fullOf(steps[2]) }
  const own = ratio.exec(text)
  if (own)
    return { form: 'ratio', ...fullOf(own[1]), ...given({ to: numberOf(own[2]), rest: restOf(own[3]) }) }
  const back = reversed.exec(text)
  if (back) return { form: 'reversed', start: Number(back[1]), step: Number(back[2]), ...fullOf(back[3]) }
  if (text === '得分 = (n − 名次) ÷ (n − 1) × 100') return { form: 'linear' }
  return text === '得分 = 胜过的个数 (n − 名次) ÷ 其余个数 (n − 1) × 100' ? { form: 'borda' } : undefined
}

/** Nothing is what a ratio falls to without a word. */
const restOf = (text: string | undefined) => (text === '0' ? undefined : numberOf(text))
const fullOf = (text: string | undefined) => given({ full: numberOf(text) })

export const readRank: ReadWords = (text, listen) => {
  const [, value = '', order, form = '', tied = ''] = words.exec(text) ?? []
  const [measure, points] = [listen.measure(value), readForm(form)]
  if (!measure || !points) return undefined
  return {
    method: { kind: 'rank', measure, full: 100, ties: ties[tied as keyof typeof ties], ...points },
    direction: order === '高到低' ? 'up' : 'down',
  }
}
