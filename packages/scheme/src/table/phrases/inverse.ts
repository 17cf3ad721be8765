import { capFor } from './cap.ts'
import { measureFor, targetFor } from './figures-for.ts'
import { inverse, type ReadPhrase } from './phrase.ts'

/** 逆向, 越低越好, with nothing else that says how: 2 − actual ÷ target (P3 a). */
export const readInverse: ReadPhrase = (asking) => {
  if (!inverse(asking)) return undefined
  asking.clause.takeAll(/按?(?:完成率|完成比例|完成情况)(?:计|得)?分?/)
  const figure = measureFor(asking)
  const { target, assumed } = targetFor(asking, figure)
  const { cap, assumed: capped } = capFor(asking)
  return {
    method: { kind: 'inverse', measure: figure.measure, target, cap, form: 'a' },
    direction: 'down',
    assumed: [
      { zh: '逆向指标按 2 − 实际 ÷ 目标 计分', en: 'Less is better: scored as 2 − actual ÷ target' },
      ...figure.assumed,
      ...assumed,
      ...capped,
    ],
  }
}
