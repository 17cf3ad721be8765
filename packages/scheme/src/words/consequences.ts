import type { Consequence, Scheme, Text } from '../schema.ts'
import { describePlainRule, type Named } from './consequence-rules.ts'
import { joined } from './joined.ts'

const targets = {
  unit: { zh: '本单位', en: 'the unit' },
  head: { zh: '主要负责人', en: 'its head' },
  responsible: { zh: '责任部门', en: 'the unit that answers for the indicator' },
} as const

/** Whom a consequence is for: 主要负责人, or a role as the scheme calls it. */
export const describeTarget = (to: Consequence['to']): Text =>
  typeof to === 'string' ? targets[to] : to.role

/** What is proposed, to whom and by when: 约谈（对象：主要负责人；30 日内） */
export function describeProposed({
  proposes,
  to,
  days,
}: Pick<Consequence, 'proposes' | 'to' | 'days'>): Text {
  const who = describeTarget(to)
  const due =
    days === undefined
      ? { zh: '', en: '' }
      : { zh: `；决定后 ${days} 日内`, en: `; within ${days} days of the decision` }
  return {
    zh: `${proposes.zh}（对象：${who.zh}${due.zh}）`,
    en: `${proposes.en} (for ${who.en}${due.en})`,
  }
}

const entered = {
  bar: { zh: '登记为等次决定“取消评优”', en: 'entered as a disqualification' },
  direct: { zh: '登记为等次决定“直接评定”', en: 'entered as a direct grade' },
} as const

/** Which decision on grades would carry a proposal out; undefined where it is none. 决定后登记为等次决定“取消评优”，写明职务 */
export function describeDecision(
  { kind, to }: Pick<Consequence, 'kind' | 'to'>,
  { grades }: Pick<Scheme, 'grades'>,
): Text | undefined {
  if (!grades || (kind !== 'bar' && kind !== 'direct')) return undefined
  const { zh, en } = entered[kind]
  const isRole = kind === 'bar' && (to === 'head' || typeof to !== 'string')
  return {
    zh: `决定后${zh}${isRole ? '，写明职务' : ''}`,
    en: `once decided, ${en}${isRole ? ' that names the role' : ''}`,
  }
}

/** 本类别总分位次末 3 名（…）或较上期位次下降 10 位以上（…）：建议约谈（对象：主要负责人；决定后 30 日内） */
export function describeConsequence(
  { rule, classes, ...rest }: Consequence,
  scheme: Named & Pick<Scheme, 'classes'>,
): Text {
  const rules = rule.kind === 'any' ? rule.rules : [rule]
  const when = joined(
    rules.map((one) => describePlainRule(one, scheme)),
    '，或',
    ', or ',
  )
  const named = (id: string) => scheme.classes.find((one) => one.id === id)?.name ?? { zh: id, en: id }
  const who = joined(classes?.map(named) ?? [], '、', ', ')
  const proposed = describeProposed(rest)
  return {
    zh: `${classes ? `${who.zh}中` : ''}${when.zh}：建议${proposed.zh}`,
    en: `${classes ? `of ${who.en}: ` : ''}${when.en}: proposed ${proposed.en}`,
  }
}
