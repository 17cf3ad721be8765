import { gradeName, honourName, percentOf, rulesInOrder } from '../grades.ts'
import { findIndicator } from '../walk.ts'
import type { MemberQuotas, PeriodKind, QuotaCondition, QuotaEffect, Scheme, Text } from '../schema.ts'
import { joined } from './joined.ts'
import { placesRounded } from './places-rounded.ts'

/** What names the grades, honours, indicators, classes and periods a quota speaks of. */
export type QuotaNames = Pick<Scheme, 'grades' | 'honours' | 'period'> &
  Partial<Pick<Scheme, 'boards' | 'classes'>>

const periods = {
  month: { zh: '个月', en: 'months' },
  quarter: { zh: '个季度', en: 'quarters' },
  half: { zh: '个半年', en: 'half years' },
  year: { zh: '年', en: 'years' },
} as const satisfies Record<PeriodKind, Text>

const ends = {
  first: { zh: '前', en: 'first' },
  last: { zh: '后', en: 'last' },
} as const

function describeEnd(
  { kind, places, indicator }: Extract<QuotaCondition, { kind: 'first' | 'last' }>,
  { boards = [] }: QuotaNames,
): Text {
  const end = ends[kind]
  if (indicator === undefined)
    return { zh: `位列${end.zh} ${places} 名`, en: `it is among the ${end.en} ${places}` }
  const name = findIndicator({ boards }, indicator)?.indicator.name ?? { zh: indicator, en: indicator }
  return {
    zh: `${name.zh}位列本类别${end.zh} ${places} 名`,
    en: `it is among the ${end.en} ${places} of its class by ${name.en}`,
  }
}

/** 单位等次为优秀 · 获得文明单位、先进集体之一 · 位列前 3 名 · 旗县区中高质量发展位列本类别前 3 名 · 连续 3 年为优秀 */
export function describeQuotaCondition(when: QuotaCondition, names: QuotaNames): Text {
  const said = describeHeld(when, names)
  if (!when.classes) return said
  const classes = when.classes.map(
    (id) => names.classes?.find((one) => one.id === id)?.name ?? { zh: id, en: id },
  )
  const among = joined(classes, '、', ', ')
  return { zh: `${among.zh}中${said.zh}`, en: `(of ${among.en}) ${said.en}` }
}

function describeHeld(when: QuotaCondition, names: QuotaNames): Text {
  const { grades, honours, period } = names
  const grade = (id: string) => (grades ? gradeName(grades, id) : { zh: id, en: id })
  switch (when.kind) {
    case 'grade': {
      const names = joined(when.grades.map(grade), '或', ' or ')
      return { zh: `单位等次为${names.zh}`, en: `the unit’s grade is ${names.en}` }
    }
    case 'honour': {
      const held = when.anyOf.map((id) => honourName(honours, id))
      const [names, any] = [joined(held, '、', ', '), held.length > 1]
      return { zh: `获得${names.zh}${any ? '之一' : ''}`, en: `it holds ${any ? 'any of ' : ''}${names.en}` }
    }
    case 'first':
    case 'last':
      return describeEnd(when, names)
    case 'streak': {
      const [name, every] = [grade(when.grade), periods[period]]
      return {
        zh: `连续 ${when.times} ${every.zh}为${name.zh}`,
        en: `it has been ${name.en} for ${when.times} ${every.en} running`,
      }
    }
  }
}

/** 定为 25% · 提高 5 个百分点 · 取消 */
export function describeQuotaEffect(effect: QuotaEffect): Text {
  if (effect.kind === 'share') {
    const share = percentOf(effect.share)
    return effect.share === 0
      ? { zh: '取消名额', en: 'no places' }
      : { zh: `定为 ${share}%`, en: `${share} %` }
  }
  const points = percentOf(Math.abs(effect.add))
  return effect.add > 0
    ? { zh: `提高 ${points} 个百分点`, en: `${points} points more` }
    : { zh: `降低 ${points} 个百分点`, en: `${points} points less` }
}

function bounds({ base, ceiling, atMost, rounding }: MemberQuotas, top: Text): Text {
  const [share, by] = [percentOf(base), placesRounded[rounding]]
  const most = ceiling === undefined ? '' : percentOf(ceiling)
  return {
    zh: `成员${top.zh}比例${atMost ? '控制在' : '为'} ${share}%${atMost ? '以内' : ''}${most && `，最高 ${most}%`}（${by.zh}）`,
    en: `${top.en} for ${atMost ? 'at most ' : ''}${share} % of the members${most && `, never above ${most} %`} (places ${by.en})`,
  }
}

/**
 * How the quota of a unit's members hangs on the unit's result, the weakest rule first as it is worked out. Empty without one.
 * 成员优秀比例控制在 20%以内，最高 25%（名额只舍不入）；逐条按下列次序，后者优先：获得文明单位的提高 5 个百分点；位列后 1 名的取消名额
 */
export function describeMemberQuotas(scheme: QuotaNames & Pick<Scheme, 'memberQuotas'>): Text {
  const { memberQuotas, grades } = scheme
  if (!memberQuotas) return { zh: '', en: '' }
  const id = memberQuotas.grade ?? grades?.vocabulary[0]?.id ?? ''
  const top = grades ? gradeName(grades, id) : { zh: id, en: id }
  const rules = rulesInOrder(memberQuotas)
    .toReversed()
    .map(({ when, effect }) => {
      const [said, does] = [describeQuotaCondition(when, scheme), describeQuotaEffect(effect)]
      return { zh: `${said.zh}的${does.zh}`, en: `if ${said.en}: ${does.en}` }
    })
  const head = ofClasses(memberQuotas, scheme.classes, bounds(memberQuotas, top))
  if (rules.length === 0) return head
  const order = { zh: '依次适用，后者优先', en: 'applied in turn, the later over the earlier' }
  return joined([head, order, ...rules], '；', '; ')
}

/** 县市区：… where only some classes have members or heads. */
function ofClasses(
  { classes }: { classes?: string[] | undefined },
  all: Scheme['classes'] = [],
  said: Text,
): Text {
  if (!classes) return said
  const names = joined(
    classes.map((id) => all.find((one) => one.id === id)?.name ?? { zh: id, en: id }),
    '、',
    ', ',
  )
  return { zh: `${names.zh}：${said.zh}`, en: `${names.en}: ${said.en}` }
}

/** 书记、镇长的等次原则上与单位等次相同，另定须写明理由 */
export function describeHeads({
  heads,
  classes,
}: Pick<Scheme, 'heads'> & Partial<Pick<Scheme, 'classes'>>): Text {
  if (!heads) return { zh: '', en: '' }
  const roles = joined(
    heads.roles.map(({ name }) => name),
    '、',
    ', ',
  )
  return ofClasses(heads, classes, {
    zh: `${roles.zh}的等次原则上与单位等次相同，另定须写明理由；被取消评优资格的不评最高等次`,
    en: `${roles.en}: in principle the unit’s grade, another only with a reason; never the best for whoever is disqualified`,
  })
}
