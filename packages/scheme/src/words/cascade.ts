import type { CascadeLink, Scheme, Text } from '../schema.ts'

const percent = (share: number) => String(Number((share * 100).toFixed(6)))

const without = {
  own: {
    zh: '没有上级得分的，只计本单位得分',
    en: 'without a score above, the own score alone counts',
  },
  none: { zh: '没有上级得分的，不计总分', en: 'without a score above there is no total' },
} as const satisfies Record<CascadeLink['without'], Text>

/** 「岗位：本单位得分 × 70% + 上级挂钩后得分 × 30%；没有上级得分的，只计本单位得分」, a sentence a link. */
export function describeCascade({ cascade = [], classes }: Pick<Scheme, 'cascade' | 'classes'>): Text[] {
  return cascade.map((link) => {
    const name = classes.find(({ id }) => id === link.class)?.name ?? { zh: link.class, en: link.class }
    const [own, above] = [percent(link.own), percent(1 - link.own)]
    const rest = without[link.without]
    return {
      zh: `${name.zh}：本单位得分 × ${own}% + 上级挂钩后得分 × ${above}%；${rest.zh}`,
      en: `${name.en}: own score × ${own} % + linked score of the unit above × ${above} %; ${rest.en}`,
    }
  })
}
