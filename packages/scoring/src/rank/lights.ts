import type { Light, LightRule, Rounding } from '@plumbline/scheme'
import { isScoreRule, matchesLight, type LightSight } from '@plumbline/scheme/lights'
import { publish } from '../numbers/rounding.ts'
import type { Points } from '../types.ts'

/** Which rule lights: the first that matches; −1 when none does. */
export const lightingRule = (rules: readonly LightRule[], sight: LightSight): number =>
  rules.findIndex((rule) => matchesLight(rule, sight))

/**
 * The light of what is seen: the first rule that matches, null when none does, so with red written before green red wins (D1). Scores are
 * on the 0–100 scale, `behind` in percentage points. { min: 90 } green, { min: 60 } yellow: 90 is green, 89.99 yellow, 59.99 dark.
 */
export const lightOf = (rules: readonly LightRule[], sight: LightSight): Light | null =>
  rules[lightingRule(rules, sight)]?.light ?? null

/** The light of a place among `of` by itself: 1–4 green, last 3 red: place 8 of 10 is red. */
export const lightFor = (rules: readonly LightRule[], rank: number, of: number): Light | null =>
  lightOf(rules, { rank, of, score: null, behind: null })

/** The score that rules for totals look at, which is the published one; null where no rule asks for it. */
export function publishedScores(rules: readonly LightRule[], rounding: Rounding) {
  const asked = rules.some(isScoreRule)
  return (total: Points): number | null => (asked ? Number(publish(total, rounding)) : null)
}
