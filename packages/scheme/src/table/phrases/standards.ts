import { measureFor } from './figures-for.ts'
import type { ReadPhrase } from './phrase.ts'

const value = '(?:值)?(?:为|是|:)?(-?\\d+(?:\\.\\d+)?)%?'
const names = ['优秀', '良好', '平均', '较低', '较差']
const words = new RegExp(names.map((name) => `${name}${value}`).join('[,、;]'))

/** 优秀值 9.4、良好值 6.2、平均值 3、较低值 1、较差值 -2 */
export const readStandards: ReadPhrase = (asking) => {
  const found = asking.clause.take(words)
  if (!found) return undefined
  asking.clause.takeAll(/按?(?:对照)?(?:企业绩效)?(?:评价)?标准值(?:计|得)?分?/)
  const values = found.slice(1).map(Number) as [number, number, number, number, number]
  const figure = measureFor(asking)
  return {
    method: { kind: 'standards', measure: figure.measure, values },
    direction: values[0] < values[4] ? 'down' : 'up',
    assumed: figure.assumed,
  }
}
