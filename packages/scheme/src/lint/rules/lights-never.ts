import { isProgressRule, isScoreRule, lightCoverage, scoreGaps, scoreRange } from '../../light-places.ts'
import type { LightRule, Scheme } from '../../schema.ts'
import { isAsked } from '../../walk.ts'
import { placedLights, type PlacedLights } from '../placed-lights.ts'
import { adviceOf, type ClassSize, type Rule } from '../rule.ts'

/** Whether rules before this one leave it no score and no arrears to match. */
function isTaken(rule: LightRule, earlier: readonly LightRule[]): boolean {
  const gaps = scoreGaps(earlier)
  if (gaps.length === 0) return true
  if (isProgressRule(rule)) return earlier.some((one) => isProgressRule(one) && one.behind <= rule.behind)
  if (!isScoreRule(rule)) return false
  const { from, to } = scoreRange(rule)
  return from < to && gaps.every((gap) => gap.to <= from || gap.from >= to)
}

/** Whether rules by place before this one light every place of every class there is, so that whoever is ranked is lit. */
function allPlacesTaken(earlier: readonly LightRule[], sizes: readonly ClassSize[]): boolean {
  const filled = sizes.filter(({ count }) => count > 0)
  return filled.length > 0 && filled.every(({ count }) => lightCoverage(earlier, count).gaps.length === 0)
}

const sizesOf = ({ indicator }: PlacedLights, roster: readonly ClassSize[]) =>
  roster.filter((size) => !indicator || isAsked(indicator, size.class))

const neverIn = (scheme: Scheme, roster: readonly ClassSize[]) =>
  placedLights(scheme).flatMap((lit) =>
    lit.rules.flatMap((rule, index) => {
      const earlier = lit.rules.slice(0, index)
      const byPlace = isScoreRule(rule) || isProgressRule(rule) ? sizesOf(lit, roster) : []
      return isTaken(rule, earlier) || allPlacesTaken(earlier, byPlace) ? [`${lit.place}[${index}]`] : []
    }),
  )

/** Rules are tried in their order: one that finds everything taken lights nothing. Places taken twice are shown by `lightsCover`. */
export const lightsNever: Rule = ({ scheme, roster }) =>
  neverIn(scheme, roster).map((place) =>
    adviceOf('lights_never', {
      place,
      message: {
        zh: '前面的规则已把这一条全部占先，它永远不会亮灯',
        en: 'The rules before it match first whatever it matches: it never lights anything',
      },
      hint: {
        zh: '把较严的规则写在前面，或删去这一条',
        en: 'Put the narrower rule first, or leave this one out',
      },
    }),
  )
