import { valueFor } from './figures-for.ts'
import { inverse, number, type ReadPhrase } from './phrase.ts'

const words = new RegExp(
  `每(?:发生|出现|发现|有|查实|被?通报|逾期|缺少?|少|迟报|漏报)[^\\d,;。扣]{0,8}?1?(?:起|次|件|项|例|天|个(?!百分点)|处|宗)[^\\d,;。扣]{0,8}?扣(?:减)?${number}分`,
)
const until = /,?(?:直至)?扣(?:完|至0分?)(?:分值)?为止/

/** 每发生一起扣 2 分，扣完为止: a straight line from 100 at none down to 0 where the points are used up. What falls by
 * a point at a time (每降低 1 个百分点) is measured from something the words do not say, and is not read. */
export const readDeduction: ReadPhrase = (asking) => {
  const found = asking.clause.take(words)
  const step = Number(found?.[1] ?? 0)
  if (!found || !asking.points || step <= 0) return undefined
  inverse(asking)
  const ended = asking.clause.take(until)
  const measure = valueFor(asking, { zh: '发生数', en: 'how many' })
  return {
    method: {
      kind: 'piecewise',
      measure,
      points: [
        [0, 100],
        [asking.points / step, 0],
      ],
    },
    direction: 'down',
    assumed: ended ? [] : [{ zh: '扣完本项分值为止', en: 'Until the points of the indicator are used up' }],
  }
}
