import { measureFor } from './figures-for.ts'
import { inverse, number, type ReadPhrase } from './phrase.ts'

const satisfactory = new RegExp(`满意值(?:为|是|:|取)?(-?\\d+(?:\\.\\d+)?)`)
const unacceptable = new RegExp(`不(?:允许|容许)值(?:为|是|:|取)?(-?\\d+(?:\\.\\d+)?)`)
const base = new RegExp(`(?:基础分|基本分)(?:为|是|:)?${number}分?`)

/** 功效系数法, with 满意值 and 不允许值; without them by the best and the worst of the class. */
export const readEfficacy: ReadPhrase = (asking) => {
  if (!asking.clause.take(/按?功效系数法?/)) return undefined
  const down = inverse(asking)
  const figure = measureFor(asking)
  const [best, worst, from] = [satisfactory, unacceptable, base].map((one) => asking.clause.take(one)?.[1])
  const start = from === undefined ? 60 : Number(from)
  const shape = { kind: 'efficacy' as const, measure: figure.measure, span: 100 - start, base: start }
  const begun = from === undefined ? [{ zh: '基础分 60 分、功效分 40 分', en: 'Base 60 and span 40' }] : []
  if (best !== undefined && worst !== undefined) {
    const ends = { satisfactory: Number(best), unacceptable: Number(worst) }
    return {
      method: { ...shape, ends: 'fixed', ...ends },
      direction: ends.satisfactory < ends.unacceptable ? 'down' : 'up',
      assumed: [...figure.assumed, ...begun],
    }
  }
  const own = {
    zh: '没有写满意值、不允许值，取同类最优、最差值',
    en: 'No ends are given: the best and the worst of the class are taken',
  }
  if (best !== undefined || worst !== undefined) return undefined
  return {
    method: { ...shape, ends: 'class' },
    direction: down ? 'down' : 'up',
    assumed: [...figure.assumed, own, ...begun],
  }
}
