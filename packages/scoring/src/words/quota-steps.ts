import type { Scheme, Text } from '@plumbline/scheme'
import { gradeName, honourName, percentOf } from '@plumbline/scheme/grades'
import { describeQuotaCondition, describeQuotaEffect, type QuotaNames } from '@plumbline/scheme/words'
import type { QuotaStep } from '../grade/quota-types.ts'
import type { Honour } from '../grade/types.ts'
import { fill } from './fill.ts'

/** What names the rules, grades, honours, indicators and classes a step speaks of. */
export type QuotaStepNames = QuotaNames & Pick<Scheme, 'memberQuotas'>

const counted = (zh: string, en: string): Text => ({
  zh: `{members} 人的 {share}%，${zh}，为 {places} 个名额`,
  en: `{share} % of {members}, ${en}: {places} places`,
})

/** What was found, a sentence for every name a step may have. */
const sentences: Record<string, Text> = {
  base: { zh: '基础比例 {share}%', en: 'Base {share} %' },
  grade: { zh: '单位等次为{grade}', en: 'the unit’s grade is {grade}' },
  honour: { zh: '获得{honours}', en: 'it holds {honours}' },
  honour_none: { zh: '没有所列荣誉', en: 'it holds none of them' },
  place: { zh: '在 {of} 个中位列第 {best}', en: 'it is place {best} of {of}' },
  place_shared: {
    zh: '在 {of} 个中并列第 {best} 至 {worst}',
    en: 'it shares places {best} to {worst} of {of}',
  },
  both_ends: {
    zh: '在 {of} 个中位列第 {best} 至 {worst}，既在前 {places} 名又在后 {places} 名',
    en: 'of {of} it is at places {best} to {worst}, among the first and the last {places} at once',
  },
  not_ranked: { zh: '不参加排名', en: 'it is not ranked' },
  nothing_attained: { zh: '该指标没有得分', en: 'it attained nothing on it' },
  other_class: { zh: '不属于所列类别', en: 'it is of another class' },
  streak: {
    zh: '至本期连续 {held} 次为{grade}（{periods}）',
    en: 'it has been {grade} {held} times running ({periods})',
  },
  ceiling: { zh: '不超过最高比例', en: 'Never above the ceiling' },
  nothing_left: { zh: '扣减后低于 0，按 0 计', en: 'Below nothing after deductions: 0' },
  members_unknown: {
    zh: '成员人数未知，不算名额',
    en: 'The number of members is not known: no places worked out',
  },
  no_place: {
    zh: '{members} 人的 {share}% 不足 1 个名额',
    en: '{share} % of {members} is less than one place',
  },
  places_floor: counted('只舍不入', 'rounded down'),
  places_half_up: counted('四舍五入', 'rounded half up'),
  places_ceil: counted('只入不舍', 'rounded up'),
}

export const quotaStepNames = Object.keys(sentences)

function said(step: QuotaStep, { grades, honours }: QuotaStepNames, language: keyof Text): string {
  const { grade } = step.facts
  const held = ({ code, reason, document = '—', decidedBy, date }: Honour) => {
    const name = honourName(honours, code)[language]
    return language === 'zh'
      ? `${name}（${reason}，文号 ${document}，${decidedBy} ${date}）`
      : `${name} (${reason}, document ${document}, ${decidedBy} on ${date})`
  }
  const none = language === 'zh' ? '无等次' : 'no grade'
  const facts = {
    grade: none,
    ...step.facts,
    ...(grade !== undefined && grades ? { grade: gradeName(grades, grade)[language] } : {}),
    share: percentOf(step.after),
    honours: (step.honours ?? []).map(held).join(language === 'zh' ? '、' : ', '),
  }
  return fill(sentences[step.name] ?? { zh: step.name, en: step.name }, facts)[language]
}

/**
 * A step of a members' quota as a sentence: 「单位等次为优秀的提高 5 个百分点：单位等次为优秀，适用：20% → 25%」,
 * 「位列后 1 名的取消名额：在 10 个中位列第 2，不适用（仍为 25%）」.
 */
export function describeQuotaStep(step: QuotaStep, names: QuotaStepNames): Text {
  const [before, after] = [percentOf(step.before), percentOf(step.after)]
  const [zh, en] = [said(step, names, 'zh'), said(step, names, 'en')]
  const rule = names.memberQuotas?.rules.find(({ id }) => id === step.rule)
  if (!rule) {
    if (step.before === step.after) return { zh, en }
    return { zh: `${zh}：${before}% → ${after}%`, en: `${en}: ${before} % → ${after} %` }
  }
  const [when, effect] = [describeQuotaCondition(rule.when, names), describeQuotaEffect(rule.effect)]
  const head = { zh: `${when.zh}的${effect.zh}：${zh}`, en: `If ${when.en}: ${effect.en}; ${en}` }
  return step.fired
    ? { zh: `${head.zh}，适用：${before}% → ${after}%`, en: `${head.en}, applied: ${before} % → ${after} %` }
    : { zh: `${head.zh}，不适用（仍为 ${after}%）`, en: `${head.en}, not applied (still ${after} %)` }
}
