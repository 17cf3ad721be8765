import type { Overall, Scheme, Text } from '../schema.ts'

const bases = {
  raw: { zh: '直接比较各类别的总分', en: 'totals of all classes as they are' },
  normalised: {
    zh: '总分先在本类别内折算：60 + (总分 − 类别最低) ÷ (类别最高 − 类别最低) × 40',
    en: 'totals scaled within their class first: 60 + (total − least of the class) ÷ (most − least) × 40',
  },
  zscore: {
    zh: '总分先在本类别内标准化：(总分 − 类别均值) ÷ 类别标准差',
    en: 'totals standardised within their class first: (total − mean of the class) ÷ its standard deviation',
  },
} as const satisfies Record<Overall['basis'], Text>

/** 全部类别统一大排序，直接比较各类别的总分 */
export const describeOverall = ({ basis }: Overall): Text => ({
  zh: `全部类别统一大排序，${bases[basis].zh}`,
  en: `one list over all classes, by ${bases[basis].en}`,
})

/** What is placed beside the totals of each class; nothing where a scheme asks for no more. */
export function describeRankings({
  overall,
  ranking,
}: Pick<Scheme, 'overall' | 'ranking'>): Text | undefined {
  const said = [
    { zh: '各类别分别排位', en: 'each class by itself' },
    ...(ranking.boards ? [{ zh: '各板块分别排位', en: 'every board by itself' }] : []),
    ...(overall ? [describeOverall(overall)] : []),
  ]
  if (said.length === 1) return undefined
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') }
}
