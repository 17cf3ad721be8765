import type { MethodOf, Text } from '../../schema.ts'
import { fullFor } from './full.ts'
import { measureFor } from './figures-for.ts'
import { inverse, number, type Asking, type ReadPhrase } from './phrase.ts'

type Form = Pick<MethodOf<'rank'>, 'form'> & Partial<MethodOf<'rank'>> & { assumed: Text[] }

const list =
  /(?:第)?1-(\d+)名(?:依次|分别)?(?:得|计|赋予?|为)?((?:\d+(?:\.\d+)?(?:分)?[、,])+\d+(?:\.\d+)?)分?/
const each = new RegExp(`第(\\d+)名(?:得|计|赋|为)?${number}分`)
const rest = new RegExp(`(?:其余|其他|其后|以后)(?:各)?(?:名次|名|单位)?(?:均|一律|都)?(?:得|计)${number}分`)
const falling = new RegExp(
  `(?:第1名(?:得|计)(满|${number})分?),?(?:之后|以后|其后|后续|名次|排名|位次)*每(?:降低?|下降|退后|低|后移|往后|递减)1?个?(?:名|位|位次|名次)(?:次)?,?(?:递减|减少?|扣|少得?)${number}分`,
)
const back = new RegExp(
  `倒数第1名(?:得|计)${number}分,?每(?:进|前进|上升|提升)1个?(?:名|位|位次)(?:减|扣|少计?)${number}分`,
)
const ratio = new RegExp(
  `第1名得(满|${number})分,?(?:其余|其他|第2-(\\d+)名)(?:单位)?按(?:与)?第1名的?比例(?:得|计)?分?`,
)
const plainly = /按?(?:排名|名次|位次|排序)(?:情况|先后|顺序)?(?:计|得|赋|打)?分?/

const lastForRest = { zh: '其后各名得最后一档的分', en: 'Places after the last rung get its points' }
const noTies = { zh: '并列取靠前名次', en: 'Ties share the better place' }

function steps(points: number[], own: number | undefined, given: string | undefined): Form {
  const { full, assumed } = fullFor(Math.max(...points), own)
  if (given !== undefined) return { form: 'ladder', points: [...points, Number(given)], full, assumed }
  return { form: 'ladder', points, full, assumed: [...assumed, lastForRest] }
}

/** 100, 95, 90 … until nothing is left. */
function fallingBy(first: number, step: number): number[] | undefined {
  const count = step > 0 ? Math.ceil(first / step) + 1 : Infinity
  if (count > 500) return undefined
  return Array.from({ length: count }, (_, k) => Math.max(0, Number((first - k * step).toFixed(8))))
}

const markOf = (said: string, own: number | undefined) => (said === '满' ? (own ?? 100) : Number(said))

/** Places are written that make no ladder: then no other way of placing is meant either. */
const refused = 'refused'

function ladderFor({ clause, points: own }: Asking): Form | typeof refused | undefined {
  const dropped = clause.take(falling)
  if (dropped) {
    const points = fallingBy(markOf(dropped[1]!, own), Number(dropped[3]))
    return points ? { form: 'ladder', points, ...fullFor(points[0]!, own) } : refused
  }
  const written = clause.take(list)
  if (written) {
    const points = written[2]!.split(/[、,]/).map((one) => Number.parseFloat(one))
    return points.length === Number(written[1]) ? steps(points, own, clause.take(rest)?.[1]) : refused
  }
  const places = clause.takeAll(each).map((one) => [Number(one[1]), Number(one[2])] as const)
  if (places.length === 0) return undefined
  const inOrder = places.length > 1 && places.every(([place], k) => place === k + 1)
  return inOrder
    ? steps(
        places.map(([, points]) => points),
        own,
        clause.take(rest)?.[1],
      )
    : refused
}

function formFor(asking: Asking): Form | typeof refused | undefined {
  const { clause, points } = asking
  const last = clause.take(back)
  if (last) {
    const { full, assumed } = fullFor(points ?? 100, points)
    return { form: 'reversed', start: Number(last[1]), step: Number(last[2]), full, assumed }
  }
  const first = clause.take(ratio)
  if (first) {
    const to = first[3] === undefined ? {} : { to: Number(first[3]) }
    return { form: 'ratio', ...to, ...fullFor(markOf(first[1]!, points), points) }
  }
  return ladderFor(asking)
}

/** 第 1 名得 100 分，第 2 名得 95 分 …; each of the forms of P4, or places on a straight line. */
export const readRank: ReadPhrase = (asking) => {
  const down = inverse(asking)
  const form = formFor(asking)
  const said = asking.clause.takeAll(plainly).length > 0
  if (form === refused || (!form && !said)) return undefined
  const figure = measureFor(asking)
  const straight: Form = {
    form: 'linear',
    assumed: [
      {
        zh: '没有写各名次的分，按名次直线计分：第 1 名 100、末位 0',
        en: 'No points are given by place: first 100, last 0',
      },
    ],
  }
  const { assumed, ...shape } = form ?? straight
  return {
    method: { kind: 'rank', measure: figure.measure, full: 100, ties: 'min', ...shape },
    direction: down ? 'down' : 'up',
    assumed: [...figure.assumed, ...assumed, noTies],
  }
}
