import { gradeName, gradeRules, honourName, vetoGradeOf } from '../grades.ts'
import type { Grades, GradeRule, HonourKind, Scheme, Text } from '../schema.ts'
import { joined } from './joined.ts'
import { placesRounded } from './places-rounded.ts'

type Counting = Pick<NonNullable<Grades['topQuota']>, 'rounding' | 'ties' | 'atMost'>

const ruleNames = {
  veto: { zh: '一票否决', en: 'veto' },
  disqualification: { zh: '取消评优资格', en: 'disqualification' },
  quota: { zh: '优秀比例', en: 'quota' },
  direct: { zh: '直接评定', en: 'direct grade' },
} as const satisfies Record<GradeRule, Text>

const ties = {
  in: { zh: '名额处同分一并列入', en: 'units tied at the last place are all in' },
  out: { zh: '名额处同分均不列入', en: 'units tied across the last place are all out' },
} as const satisfies Record<Counting['ties'], Text>

const vetoRankings = {
  keep: { zh: '位次不变', en: 'and keeps its place' },
  last: { zh: '位次列末', en: 'and is ranked last' },
  exclude: { zh: '不参加排名', en: 'and is not ranked' },
} as const satisfies Record<Grades['vetoRanking'], Text>

const groupings = {
  class: { zh: '各类别分别评定', en: 'each class by itself' },
  all: { zh: '全部类别统一排序评定', en: 'all classes in one list' },
  unit: {
    zh: '按所在单位分别评定，单位另有比例的从其比例',
    en: 'each unit’s members by themselves, by the unit’s own share where it has one',
  },
} as const satisfies Record<Grades['within'], Text>

const percent = (share: number) => `${Number((share * 100).toFixed(6))}`
const counting = (by: Counting) => joined([placesRounded[by.rounding], ties[by.ties]], '，', ', ')

function describeBase(grades: Grades): Text {
  const { rule } = grades
  if (rule.kind === 'bands') {
    const bands = rule.bands.map(({ grade, min }) => {
      const name = gradeName(grades, grade)
      return min === undefined
        ? { zh: `其余为${name.zh}`, en: `the rest ${name.en}` }
        : { zh: `${min} 分以上（含）为${name.zh}`, en: `${min} and above ${name.en}` }
    })
    const said = joined(bands, '，', ', ')
    return { zh: `按公布得分：${said.zh}`, en: `by published total: ${said.en}` }
  }
  const shares = rule.quotas.map(({ grade, share }) => {
    const name = gradeName(grades, grade)
    return { zh: `${name.zh} ${percent(share)}%`, en: `${name.en} ${percent(share)} %` }
  })
  const [said, by] = [joined(shares, '、', ', '), counting(rule)]
  return { zh: `按位次：${said.zh}（${by.zh}）`, en: `by place: ${said.en} (${by.en})` }
}

function describeTop(grades: Grades): Text[] {
  const { topQuota, topMin, vocabulary } = grades
  const top = vocabulary[0]!.name
  const quota = (by: NonNullable<Grades['topQuota']>) => ({
    zh: `${top.zh}控制在 ${percent(by.share)}%${by.atMost ? '以内' : ''}（${counting(by).zh}，可以空缺）`,
    en: `${top.en} for ${by.atMost ? 'at most ' : ''}${percent(by.share)} % (${counting(by).en}, places may stay empty)`,
  })
  return [
    ...(topMin === undefined
      ? []
      : [{ zh: `${top.zh}须达到 ${topMin} 分`, en: `${top.en} takes ${topMin} points or more` }]),
    ...(topQuota ? [quota(topQuota)] : []),
  ]
}

function describePriority({ priority }: Grades, honours: readonly HonourKind[] | undefined): Text[] {
  if (!priority) return []
  const names = joined(
    priority.map((id) => honourName(honours, id)),
    '、',
    ', ',
  )
  return [{ zh: `同分时${names.zh}优先`, en: `among equals ${names.en} first` }]
}

/**
 * Whether a place of the best grade that somebody loses passes to the next: only what is weaker than the quota has been applied before
 * it is counted (S1-18: places may stay empty).
 */
function describeVacated({ rule, topQuota, precedence, vetoRanking }: Grades): Text[] {
  if (rule.kind !== 'quotas' && !topQuota) return []
  const from = topQuota ? precedence.indexOf('quota') : -1
  // A vetoed unit that is ranked last, or not at all, never held a place.
  const losing = precedence.filter(
    (one) => one === 'disqualification' || (one === 'veto' && vetoRanking === 'keep'),
  )
  const [passed, kept] = [true, false].map((passes) =>
    joined(
      losing
        .filter((one) => (from >= 0 && precedence.indexOf(one) > from) === passes)
        .map((one) => ruleNames[one]),
      '、',
      ' or ',
    ),
  )
  return [
    ...(kept!.zh === ''
      ? []
      : [
          {
            zh: `因${kept!.zh}腾出的最高等次名额不递补`,
            en: `the best grade lost by ${kept!.en} passes to nobody`,
          },
        ]),
    ...(passed!.zh === ''
      ? []
      : [
          {
            zh: `因${passed!.zh}腾出的最高等次名额依次递补`,
            en: `the best grade lost by ${passed!.en} passes to the next`,
          },
        ]),
  ]
}

interface Around {
  honours?: Scheme['honours']
  classes?: Scheme['classes']
}

/**
 * How grades are given, in one sentence; one for each rule, led by the classes it is for, where classes have rules of their own.
 * 县市区：按公布得分：…；各类别分别评定；…。领导干部：按公布得分：…；按所在单位分别评定，单位另有比例的从其比例；…
 */
export function describeGrades(grades: Grades, { honours, classes = [] }: Around = {}): Text {
  if (!grades.byClass) return describeRule(grades, honours)
  const said = gradeRules(grades).flatMap((rule) => {
    const names = classes.filter(({ id }) => rule.isFor(id)).map(({ name }) => name)
    const [own, who] = [describeRule(rule.grades, honours), joined(names, '、', ', ')]
    return names.length === 0 ? [] : [{ zh: `${who.zh}：${own.zh}`, en: `${who.en}: ${own.en}` }]
  })
  return joined(said, '。', '. ')
}

/** 按位次：优秀 30%、良好 40%、合格 30%（…）；各类别分别评定；效力依次为一票否决 > 取消评优资格 > 优秀比例 > 直接评定 > 得分；被一票否决的评为不合格，位次不变 */
function describeRule(grades: Grades, honours: readonly HonourKind[] | undefined): Text {
  const order = joined(
    grades.precedence.map((rule) => ruleNames[rule]),
    ' > ',
    ' > ',
  )
  const [vetoed, ranking] = [gradeName(grades, vetoGradeOf(grades)), vetoRankings[grades.vetoRanking]]
  const rest = [
    ...describePriority(grades, honours),
    groupings[grades.within],
    { zh: `效力依次为${order.zh} > 得分`, en: `precedence: ${order.en} > score` },
    {
      zh: `被一票否决的评为${vetoed.zh}，${ranking.zh}`,
      en: `a vetoed unit gets ${vetoed.en} ${ranking.en}`,
    },
    ...describeVacated(grades),
  ]
  return joined([describeBase(grades), ...describeTop(grades), ...rest], '；', '; ')
}
