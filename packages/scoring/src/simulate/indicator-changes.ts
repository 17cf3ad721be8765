import { leafColumns } from '../aggregate/group.ts'
import type { ScoredClass } from '../aggregate/score-class.ts'
import { canonicalJson } from '../canonical-json.ts'
import type { Points } from '../types.ts'
import { fullShares } from './shares.ts'
import type { IndicatorChange } from './types.ts'

/** Everything an indicator says but its weight, which counts by its share. */
const definitions = (scored: ScoredClass | undefined) =>
  new Map(
    (scored ? leafColumns(scored) : []).map(({ indicator }) => [
      indicator.id,
      canonicalJson({ ...indicator, weight: 0 }),
    ]),
  )

const sharesOf = (scored: ScoredClass | undefined) =>
  scored ? fullShares(scored) : new Map<string, Points>()

/**
 * Indicators only in one version, of another share, or otherwise defined: first in the order of the version after, then those gone. A
 * version without the class has none of them.
 */
export function indicatorChanges(
  before: ScoredClass | undefined,
  after: ScoredClass | undefined,
): IndicatorChange[] {
  const [sharesBefore, sharesAfter] = [sharesOf(before), sharesOf(after)]
  const [was, is] = [definitions(before), definitions(after)]
  const ids = [...new Set([...is.keys(), ...was.keys()])]
  return ids
    .map((indicator): IndicatorChange => {
      const change = !was.has(indicator) ? 'appeared' : !is.has(indicator) ? 'disappeared' : 'changed'
      const redefined = change === 'changed' && was.get(indicator) !== is.get(indicator)
      const shareBefore = sharesBefore.get(indicator) ?? null
      return { indicator, change, shareBefore, shareAfter: sharesAfter.get(indicator) ?? null, redefined }
    })
    .filter(
      ({ change, shareBefore, shareAfter, redefined }) =>
        change !== 'changed' || redefined || shareBefore !== shareAfter,
    )
}
