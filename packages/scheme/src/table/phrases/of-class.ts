import type { Measure, Method, Text } from '../../schema.ts'
import { measureFor } from './figures-for.ts'
import { inverse, type ReadPhrase } from './phrase.ts'

interface Row {
  words: RegExp
  method: (measure: Measure) => Method
  assumed: Text[]
}

/** Methods that need nothing but the class: a name says all. */
const rows: Row[] = [
  {
    words:
      /按?(?:极差(?:标准化|法)*|极值法|最大最小值?法?|min-?max(?:标准化)?|无量纲化?)(?:处理|计分|得分)*/i,
    method: (measure) => ({ kind: 'minmax', measure, low: 0, high: 100, degenerate: 100 }),
    assumed: [{ zh: '最差 0 分、最优 100 分，全部相等时 100 分', en: 'Worst 0, best 100, all equal 100' }],
  },
  {
    words: /按?(?:z-?score|z分数|标准分(?:数)?法?)(?:标准化|计分|得分)*/i,
    method: (measure) => ({ kind: 'zscore', measure, mean: 60, sd: 10, low: 0, high: 100 }),
    assumed: [
      { zh: '均值 60 分、标准差 10 分，限于 0 至 100 分', en: 'Mean 60, deviation 10, between 0 and 100' },
    ],
  },
  {
    words: /按?百分位(?:数|法|排名)?(?:计分|得分)*/,
    method: (measure) => ({ kind: 'percentile', measure }),
    assumed: [],
  },
]

/** 极差标准化, 标准分, 百分位 */
export const readOfClass: ReadPhrase = (asking) => {
  const row = rows.find(({ words }) => asking.clause.take(words))
  if (!row) return undefined
  const down = inverse(asking)
  const figure = measureFor(asking)
  return {
    method: row.method(figure.measure),
    direction: down ? 'down' : 'up',
    assumed: [...figure.assumed, ...row.assumed],
  }
}
