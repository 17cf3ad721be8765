import type { Light, LightRule } from './schema.ts'

export const matchesRank = (rule: LightRule, rank: number, of: number) =>
  'last' in rule ? rank > of - rule.last : rank >= rule.from && rank <= rule.to

/** Which places of a class of N have no light, and which have two (D1). */
export interface LightCoverage {
  gaps: number[]
  /** The first light named is the one that is lit, since rules are ordered. */
  overlaps: { rank: number; lights: Light[] }[]
}

/** For 1–4 green, 5–7 yellow, last 3 red and N = 9: no gap, place 7 both yellow and red. */
export function lightCoverage(rules: readonly LightRule[], of: number): LightCoverage {
  const ranks = Array.from({ length: of }, (_, index) => index + 1)
  const lit = ranks.map((rank) => ({
    rank,
    lights: [...new Set(rules.filter((rule) => matchesRank(rule, rank, of)).map((rule) => rule.light))],
  }))
  return {
    gaps: lit.filter(({ lights }) => lights.length === 0).map(({ rank }) => rank),
    overlaps: lit.filter(({ lights }) => lights.length > 1),
  }
}
