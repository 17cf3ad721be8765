import { findIndicator } from '../walk.ts'
import { gradeName, honourName } from '../grades.ts'
import type { PlainRule, Scheme, Text } from '../schema.ts'
import { joined } from './joined.ts'
import { describeLight } from './lights.ts'

export type Named = Pick<Scheme, 'boards' | 'grades'> & Partial<Pick<Scheme, 'honours'>>
type RuleOf<K extends PlainRule['kind']> = Extract<PlainRule, { kind: K }>

const tailWords = (tail: RuleOf<'tail'>['tail']): Text =>
  'places' in tail
    ? { zh: `${tail.places} 名`, en: `${tail.places}` }
    : { zh: `${tail.percent}%（至少 ${tail.min} 名）`, en: `${tail.percent} % (at least ${tail.min})` }

const versusWords = {
  previous: { zh: '较上期', en: 'on the period before' },
  last_year: { zh: '较上年同期', en: 'on the same period of last year' },
} as const

const tiesWords = {
  in: { zh: '界限处同分一并列入', en: 'units tied across the edge are all in' },
  out: { zh: '界限处同分均不列入', en: 'units tied across the edge are all out' },
} as const

const nameOf = (id: string, { boards }: Named): Text =>
  findIndicator({ boards }, id)?.indicator.name ?? { zh: id, en: id }

function ending({ kind, places, within, ties, indicator }: RuleOf<'last' | 'first'>, scheme: Named): Text {
  const [end, edge] = [
    kind === 'last' ? { zh: '末', en: 'last' } : { zh: '前', en: 'first' },
    tiesWords[ties],
  ]
  const among =
    within === 'class'
      ? { zh: '本类别', en: 'of the class' }
      : { zh: '各类别统一排序', en: 'of all classes in one list' }
  const by = indicator === undefined ? { zh: '总分', en: 'by total' } : nameOf(indicator, scheme)
  // Scores of one indicator under different classes' methods: whoever reads it should see that nothing is converted (D15).
  if (indicator !== undefined && within === 'all')
    return {
      zh: `各类别按${by.zh}得分不经折算统一排序，位次${end.zh} ${places} 名（${edge.zh}）`,
      en: `the ${end.en} ${places} of all classes in one list by the score on ${by.en} as it is (${edge.en})`,
    }
  return {
    zh: `${among.zh}${by.zh}位次${end.zh} ${places} 名（${edge.zh}）`,
    en: `the ${end.en} ${places} ${among.en} ${indicator === undefined ? by.en : `by ${by.en}`} (${edge.en})`,
  }
}

const rises = {
  places: (n: number) => ({ zh: `位次上升 ${n} 位以上`, en: `up ${n} places or more` }),
  total: (n: number) => ({ zh: `总分提高 ${n} 分以上`, en: `total up ${n} points or more` }),
  indicators: (n: number) => ({ zh: `${n} 项以上指标位次上升`, en: `better on ${n} indicators or more` }),
} as const

function improved({ criterion, atLeast, first, versus, within }: RuleOf<'improved'>): Text {
  const [rise, to] = [rises[criterion](atLeast), versusWords[versus]]
  const [list, among] =
    within === 'all'
      ? [
          { zh: '各类别统一排序', en: ' in the list of all classes' },
          { zh: '全部类别', en: 'all classes' },
        ]
      : [
          { zh: '', en: '' },
          { zh: '本类别', en: 'the class' },
        ]
  const most =
    first === undefined
      ? { zh: '', en: '' }
      : {
          zh: `，取${among.zh}前 ${first} 名（同等一并列入）`,
          en: `, the ${first} largest of ${among.en}, equal ones all in`,
        }
  return { zh: `${to.zh}${list.zh}${rise.zh}（含）${most.zh}`, en: `${rise.en}${list.en} ${to.en}${most.en}` }
}

function fallen({ places, versus, minGroup, within }: RuleOf<'fallen'>): Text {
  const [among, moved] =
    within === 'all'
      ? [
          { zh: '各类别统一排序', en: ' in the list of all classes' },
          { zh: '新设、合并的', en: 'new or merged units' },
        ]
      : [
          { zh: '', en: '' },
          { zh: '新设、合并、换类别的', en: 'new, merged or moved units' },
        ]
  return {
    zh: `${versusWords[versus].zh}${among.zh}位次下降 ${places} 位以上（含；参排不足 ${minGroup} 个的不适用，${moved.zh}不比较）`,
    en: `down ${places} places or more${among.en} ${versusWords[versus].en} (not where fewer than ${minGroup} are ranked; ${moved.en} are not compared)`,
  }
}

const ends = {
  first: { zh: '靠前', en: 'first' },
  last: { zh: '靠后', en: 'last' },
  either: { zh: '同处靠前或同处靠后', en: 'first or the last' },
} as const

function stuck({ end, periods, tail }: RuleOf<'stuck'>): Text {
  const [where, size] = [ends[end], tailWords(tail)]
  return {
    zh: `连续 ${periods} 期以上${where.zh}（${size.zh}）`,
    en: `among the ${where.en} ${size.en} for ${periods} periods in a row or more`,
  }
}

const spans = {
  quarter: { zh: '季度', en: 'quarter' },
  half: { zh: '半年', en: 'half year' },
  year: { zh: '全年', en: 'year' },
} as const

function behind({ span, tail, minShare }: RuleOf<'tail'>): Text {
  const [over, size, share] = [spans[span], tailWords(tail), Number((minShare * 100).toFixed(6))]
  return {
    zh: `${over.zh}平均位次靠后（${size.zh}；至少 ${share}% 的期参排）`,
    en: `among the last ${size.en} by average place over the ${over.en} (ranked in at least ${share} % of its periods)`,
  }
}

function streak({ of, value, periods }: RuleOf<'streak'>, { grades }: Named): Text {
  const light = of === 'light' ? lightNamed(value) : undefined
  const name = light ?? (grades ? gradeName(grades, value) : { zh: value, en: value })
  return {
    zh: `连续 ${periods} 期以上为${name.zh}`,
    en: `${name.en} for ${periods} periods in a row or more`,
  }
}
const lightNamed = (value: string): Text | undefined =>
  value === 'green' || value === 'yellow' || value === 'red' ? describeLight(value) : undefined

function lit({ light, on, indicators }: RuleOf<'light'>, scheme: Named): Text {
  const colour = describeLight(light)
  if (on === 'total') return { zh: `总分亮${colour.zh}`, en: `${colour.en} for the total` }
  const names = joined(indicators?.map((id) => nameOf(id, scheme)) ?? [], '、', ', ')
  return indicators
    ? { zh: `${names.zh}的外部位次亮${colour.zh}`, en: `${colour.en} for the given place on ${names.en}` }
    : { zh: `任一指标的外部位次亮${colour.zh}`, en: `${colour.en} for any given place` }
}

function graded({ grades: ids }: RuleOf<'grade'>, { grades }: Named): Text {
  const names = joined(
    ids.map((id) => (grades ? gradeName(grades, id) : { zh: id, en: id })),
    '或',
    ' or ',
  )
  return { zh: `等次为${names.zh}`, en: `graded ${names.en}` }
}

function levelled({ indicator, min, below }: RuleOf<'level'>, scheme: Named): Text {
  const name = nameOf(indicator, scheme)
  const bounds = [
    ...(min === undefined ? [] : [{ zh: `达到 ${min}（含）`, en: `at least ${min}` }]),
    ...(below === undefined ? [] : [{ zh: `未达到 ${below}`, en: `short of ${below}` }]),
  ]
  const said = joined(bounds, '、', ' and ')
  return { zh: `${name.zh}得分（百分制）${said.zh}`, en: `${name.en} attained ${said.en} (of 100)` }
}

function honoured({ codes }: RuleOf<'honour'>, { honours }: Named): Text {
  const names = joined(
    codes.map((id) => honourName(honours, id)),
    '、',
    ' or ',
  )
  return { zh: `获得${names.zh}${codes.length > 1 ? '之一' : ''}`, en: `holds ${names.en}` }
}

/** 本类别总分位次末 3 名（界限处同分一并列入） */
export function describePlainRule(rule: PlainRule, scheme: Named): Text {
  switch (rule.kind) {
    case 'last':
    case 'first':
      return ending(rule, scheme)
    case 'fallen':
      return fallen(rule)
    case 'improved':
      return improved(rule)
    case 'stuck':
      return stuck(rule)
    case 'tail':
      return behind(rule)
    case 'streak':
      return streak(rule, scheme)
    case 'light':
      return lit(rule, scheme)
    case 'grade':
      return graded(rule, scheme)
    case 'level':
      return levelled(rule, scheme)
    case 'honour':
      return honoured(rule, scheme)
  }
}
