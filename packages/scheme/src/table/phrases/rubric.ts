import { same } from '../table.ts'
import { fullFor } from './full.ts'
import { valueFor } from './figures-for.ts'
import { number, type ReadPhrase } from './phrase.ts'

const level = new RegExp(
  `(优秀|良好|较好|基本合格|不合格|合格|一般|中等|较差|优|良|好|中|差)(?:等次|等级|档次?|的)*[:,]?(?:得|计|为|赋)?${number}分`,
)

/** 优秀 100 分，良好 80 分，一般 60 分，较差 40 分 */
export const readRubric: ReadPhrase = (asking) => {
  const found = asking.clause.takeAll(level)
  if (found.length < 2) return undefined
  asking.clause.takeAll(/按?(?:评定)?(?:等次|等级|档次|分档)(?:计|得|赋|评)?分?|定性(?:评分|评价|考核)?/)
  const levels = found.map(([, name, points], k) => ({
    level: k + 1,
    name: same(name!),
    points: Number(points),
  }))
  const { full, assumed } = fullFor(Math.max(...levels.map(({ points }) => points)), asking.points)
  return {
    method: { kind: 'rubric', measure: valueFor(asking, { zh: '档次', en: 'level' }), levels, full },
    direction: 'up',
    assumed: [
      ...assumed,
      {
        zh: `填报档次的序号：${levels.map(({ level: one, name }) => `${one} ${name.zh}`).join('，')}`,
        en: 'The number of the level is filed, counted in the order it is written',
      },
    ],
  }
}
