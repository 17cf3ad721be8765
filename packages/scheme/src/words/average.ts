import type { MeasureOf, PeriodKind, Text } from '../schema.ts'

const kinds = {
  month: { zh: '各月', one: '个月', en: 'months' },
  quarter: { zh: '各季度', one: '个季度', en: 'quarters' },
  half: { zh: '各半年', one: '个半年', en: 'half-years' },
  year: { zh: '全年', one: '年', en: 'year' },
} as const satisfies Record<PeriodKind, Text & { one: string }>

const missing = {
  present: { zh: '没有得分的不计', en: 'those without one left out' },
  all: { zh: '没有得分的按 0 计', en: 'those without one count 0' },
} as const satisfies Record<MeasureOf<'average'>['over'], Text>

const least = (count: number, kind: PeriodKind): Text =>
  count > 1
    ? { zh: `，至少 ${count} ${kinds[kind].one}有得分`, en: `, at least ${count} with a score` }
    : { zh: '', en: '' }

/** 月度得分各月平均（没有得分的不计，至少 6 个月有得分）; the kind is month where the field does not say. */
export function describeAverage(
  { over, atLeast }: MeasureOf<'average'>,
  name: Text,
  kind: PeriodKind = 'month',
): Text {
  const [gaps, floor] = [missing[over], least(atLeast, kind)]
  return {
    zh: `${name.zh}${kinds[kind].zh}平均（${gaps.zh}${floor.zh}）`,
    en: `mean of ${name.en} over the ${kinds[kind].en} (${gaps.en}${floor.en})`,
  }
}
