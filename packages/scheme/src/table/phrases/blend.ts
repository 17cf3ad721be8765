import { completionOf } from './completion.ts'
import { measureFor, valueFor } from './figures-for.ts'
import { clauseOf } from './clause.ts'
import { number, type ReadPhrase } from './phrase.ts'

const level = new RegExp(`总量(?:指标)?(?:目标)?(?:完成率)?(?:权重|占|按|[*×x])*${number}%`)
const growth = new RegExp(`增(?:速|幅|长)(?:指标)?(?:目标)?(?:完成率)?(?:权重|占|按|[*×x])*${number}%`)
const completed = /[,+]?(?:的)?(?:计算)?(?:按)?完成(?:率|比例|情况)(?:计|得)?分?/

const reading = {
  zh: '总量和增速各按自己目标的完成率计分，增速不与同类比较（读法 A）',
  en: 'Total and growth are each scored against their own target, growth not against the class (reading A)',
}

/** 总量 80%、增速 20% 的完成率 (S1-03, P5 reading A). */
export const readBlend: ReadPhrase = (asking) => {
  const [total, rise] = [asking.clause.take(level), asking.clause.take(growth)]
  const shares = [Number(total?.[1] ?? 0), Number(rise?.[1] ?? 0)]
  if (!total || !rise || shares[0]! + shares[1]! !== 100) return undefined
  asking.clause.takeAll(completed)
  const first = completionOf(asking, { measure: valueFor(asking), growth: false, assumed: [] })
  const quiet = { ...asking, clause: clauseOf('增速') }
  const second = completionOf(quiet, measureFor(quiet))
  const part = (zh: string, en: string, at: number, { method }: typeof first) => ({
    name: { zh, en },
    share: Number((shares[at]! / 100).toFixed(8)),
    method: method as Extract<typeof method, { kind: 'completion' }>,
  })
  const cap = first.method.kind === 'completion' ? first.method.cap : 1
  if (second.method.kind === 'completion') second.method.cap = cap
  return {
    method: {
      kind: 'blend',
      parts: [
        part('总量完成率', 'Completion of the total', 0, first),
        part('增速完成率', 'Completion of growth', 1, second),
      ],
    },
    direction: 'up',
    assumed: [
      reading,
      ...new Map([...first.assumed, ...second.assumed].map((one) => [one.zh, one])).values(),
    ],
  }
}
