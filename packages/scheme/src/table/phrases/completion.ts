import { capFor } from './cap.ts'
import { measureFor, targetFor, type Figure } from './figures-for.ts'
import { type Asking, type Guess, type ReadPhrase } from './phrase.ts'

const words =
  /未完成(?:目标|任务)?的?,?按(?:照)?(?:实际)?(?:完成)?(?:比例|进度|率)?(?:计|得)?分?|按(?:照)?(?:目标|任务|实际|年度)*(?:任务)?完成(?:情况|率|比例|进度|目标比例|程度)?(?:的)?(?:比例)?(?:计|得|赋|折算)?分?|完成率|完成比例|完成目标(?:任务)?|完成进度|达到目标(?:值)?/

/** Below zero growth completion has no meaning: five points each percentage point, as methods of this house assume. */
const k = 5

export function completionOf(asking: Asking, figure: Figure): Guess {
  const { target, assumed } = targetFor(asking, figure)
  const { cap, assumed: capped } = capFor(asking)
  const off = figure.growth
    ? [
        {
          zh: `实际或目标增速不大于 0 时，每差 1 个百分点减 ${k} 分`,
          en: `Where growth or its target is not above 0, ${k} points go with each percentage point missing`,
        },
      ]
    : []
  return {
    method: {
      kind: 'completion',
      measure: figure.measure,
      target,
      cap,
      ...(figure.growth ? { pointsBelowZero: k, below: 'difference' as const } : {}),
    },
    direction: 'up',
    assumed: [...figure.assumed, ...assumed, ...capped, ...off],
  }
}

/** 完成率, 按完成比例得分, 超额加分上限 120%; 比上年增长 too, against its target. */
export const readCompletion: ReadPhrase = (asking) => {
  const said = asking.clause.takeAll(words).length > 0
  const figure = measureFor(asking)
  return said || figure.growth ? completionOf(asking, figure) : undefined
}
