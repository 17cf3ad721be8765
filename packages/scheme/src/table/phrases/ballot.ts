import { same } from '../table.ts'
import { fieldFor } from './figures-for.ts'
import { number, type ReadPhrase } from './phrase.ts'

const words = /(?:按)?(?:民主测评|民主评议|满意度测评|测评|评议)(?:结果|得分)?(?:加权)?(?:计|得)?分?[:,(]?/
const part = new RegExp(`([\\u4e00-\\u9fff/]{1,20}?)(?:评价|测评|打分)?(?:权重|占比|占|按)?${number}%`)

/** 民主测评: 主要领导 30%、班子成员 30%、代表 40% */
export const readBallot: ReadPhrase = (asking) => {
  if (!asking.clause.take(words)) return undefined
  const found = asking.clause
    .takeAll(part)
    .map(([, name, percent]) => ({ name: name!, percent: Number(percent) }))
  if (found.length < 2 || found.reduce((sum, { percent }) => sum + percent, 0) !== 100) return undefined
  asking.indicator.fields = []
  const classes = found.map(({ name, percent }, k) => {
    const wanted = {
      id: `class_${k + 1}`,
      name: same(`${name}平均分`),
      unit: '分',
      source: 'external' as const,
    }
    const { id } = fieldFor(asking, wanted)
    return {
      name: same(name),
      weight: Number((percent / 100).toFixed(8)),
      mean: { kind: 'value' as const, field: id },
    }
  })
  return {
    method: { kind: 'ballot', classes, short: 'reweight', full: 100 },
    direction: 'up',
    assumed: [{ zh: '各类平均分按百分制由外部提供', en: 'The mean of each class is brought in, out of 100' }],
  }
}
