import { indicatorsTagged, tagName } from '../../tags.ts'
import { isScored } from '../../walk.ts'
import { demandsOf, describeBounds, isWithin, violationOf, type Bounds } from '../demand.ts'
import type { Rule } from '../rule.ts'
import { everybody, heldTo, show } from '../weighed.ts'

const percent = (share: number | undefined) => (share === undefined ? undefined : share * 100)
const percents = ({ min, max }: Bounds) => describeBounds({ min: percent(min), max: percent(max) })

/** 发展类指标合计权重占比达 80 % (S4-02), the measurable ones a stated part (S0-05): of 100 points, for every class. */
export const demandShare: Rule = ({ scheme }) => {
  const demands = demandsOf(scheme, 'share')
  const all = demands.length > 0 ? everybody(scheme) : []
  return demands.flatMap(({ place, demand }) => {
    const [tag, range] = [tagName(scheme, demand.tag), percents(demand)]
    return heldTo(all, demand).flatMap(({ name, boards }) => {
      const items = indicatorsTagged(boards, demand.tag).filter(isScored)
      const points = items.reduce((sum, { weight }) => sum + weight, 0)
      if (isWithin(points / 100, demand)) return []
      const list = (language: 'zh' | 'en') =>
        items.map((item) => `${item.name[language]} ${show(item.weight)}`).slice(0, 20)
      return [
        violationOf('demand_share', demand, {
          place,
          message: {
            zh: `${name.zh}：${tag.zh}合计占 ${show(points)}%，要求：${range.zh}%（${list('zh').join('、') || '无'}）`,
            en: `${name.en}: ${tag.en} makes ${show(points)} %, not ${range.en} % (${list('en').join(', ') || 'none'})`,
          },
          hint: {
            zh: '调整这些指标的分值，或核对标签',
            en: 'Change the points of these indicators, or check the tags',
          },
        }),
      ]
    })
  })
}
