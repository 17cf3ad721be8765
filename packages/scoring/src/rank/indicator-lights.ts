import type { Indicator, LightRule } from '@plumbline/scheme'
import { isProgressRule, progressOf } from '@plumbline/scheme/lights'
import { pointUnits, toPoints } from '../numbers/rounding.ts'
import type { Read } from '../select/figure.ts'
import { paceOf } from '../select/target.ts'
import type { IndicatorLight, Points } from '../types.ts'
import { lightingRule } from './lights.ts'
import { rankWithin } from './rank-within.ts'

/** NaN = no score. */
export type IndicatorLights = (row: number) => IndicatorLight

interface Lit {
  indicator: Indicator
  points: Float64Array
}

interface Progress {
  /** Share of the year gone, in percent. */
  gone: Points
  completion(row: number): Points | null
}

/** The completion as it is, before cap, factor or whatever stands in for a missing figure. */
function readProgress({ indicator }: Lit, read: Read, period: string): Progress | undefined {
  const fields = progressOf(indicator)
  if (!fields) return undefined
  const [values, targets] = [read(fields.field, 'value').numbers, read(fields.target, 'target').numbers]
  const { gone, of } = paceOf(period)
  return {
    gone: toPoints((gone * 100) / of),
    completion: (row) => {
      const completion = targets[row]! > 0 ? toPoints((values[row]! / targets[row]!) * 100) : Number.NaN
      return Number.isSafeInteger(completion) ? completion : null
    },
  }
}

/** Places among those of the class that have a score, made when the first is asked for. */
function placesOf(points: Float64Array) {
  let places: { ranks: (number | null)[]; of: number } | undefined
  return () => {
    if (places) return places
    const ranks = rankWithin(points, 'up', 'min')
    places = { ranks, of: ranks.filter((rank) => rank !== null).length }
    return places
  }
}

/**
 * Lights of a class on one indicator, by its own rules: by place among those with a score (equals share the better place), by what is
 * attained, or by how far the completion of the year's target is behind the share of the year gone (P15c): 60 of 100 in October is 83.33333333 −
 * 60 = 23.33333333 points behind. Without a score no rule by place or score matches; without value or a target above 0 none by progress.
 */
export function indicatorLights(
  lit: Lit & { rules: readonly LightRule[] },
  read: Read,
  period: string,
): IndicatorLights {
  const { rules, points } = lit
  const places = placesOf(points)
  const progress = rules.some(isProgressRule) ? readProgress(lit, read, period) : undefined
  return (row) => {
    const { ranks, of } = places()
    const [rank, score] = [ranks[row]!, points[row]!]
    const completion = progress?.completion(row) ?? null
    const rule = lightingRule(rules, {
      rank,
      of,
      score: Number.isNaN(score) ? null : score / pointUnits,
      behind: completion === null ? null : (progress!.gone - completion) / pointUnits,
    })
    return {
      light: rules[rule]?.light ?? null,
      rule: rule === -1 ? null : rule,
      rank,
      of,
      ...(progress ? { progress: { completion, gone: progress.gone } } : {}),
    }
  }
}
