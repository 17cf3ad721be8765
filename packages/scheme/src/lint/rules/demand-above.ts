import type { Indicator } from '../../schema.ts'
import { indicatorsTagged, tagName } from '../../tags.ts'
import { demandsOf, violationOf } from '../demand.ts'
import { placedIndicators, type Rule } from '../rule.ts'

const kinds = {
  benchmark: { zh: '标杆城市', en: 'benchmark' },
  province: { zh: '省定目标', en: 'province' },
} as const

const hasFloor = ({ fields }: Indicator, kind: keyof typeof kinds) =>
  fields.some(({ source, floor }) => source === 'target' && floor?.kind === kind)

/** Every 创优目标 has its benchmark (S4-08), every 奋斗指标 the province's target it exceeds (S1-01). */
export const demandAbove: Rule = ({ scheme }) => {
  const places = new Map(placedIndicators(scheme).map(({ place, indicator }) => [indicator, place]))
  return demandsOf(scheme, 'above').flatMap(({ demand }) => {
    const [tag, kind] = [tagName(scheme, demand.tag), kinds[demand.floor]]
    return indicatorsTagged(scheme.boards, demand.tag)
      .filter((indicator) => !hasFloor(indicator, demand.floor))
      .map((indicator) =>
        violationOf('demand_floor_missing', demand, {
          place: `${places.get(indicator)}.fields`,
          message: {
            zh: `“${indicator.name.zh}”（${tag.zh}）的目标值没有写明${kind.zh}`,
            en: `The target of “${indicator.name.en}” (${tag.en}) has no floor of kind ${kind.en}`,
          },
          hint: {
            zh: `给它的目标值数据项写 floor: { kind: ${demand.floor}, value, of, basis }`,
            en: `Give its target field \`floor: { kind: ${demand.floor}, value, of, basis }\``,
          },
        }),
      )
  })
}
