import type { Indicator, Light, LightRule, PlaceRule, ProgressRule, ScoreRule } from './schema.ts'

export const isPlaceRule = (rule: LightRule): rule is PlaceRule => 'last' in rule || 'from' in rule
export const isProgressRule = (rule: LightRule): rule is ProgressRule => 'behind' in rule
export const isScoreRule = (rule: LightRule): rule is ScoreRule => !isPlaceRule(rule) && !isProgressRule(rule)

/** Whether a rule by place matches this place of N; rules of another kind match no place. */
export const matchesRank = (rule: LightRule, rank: number, of: number): boolean =>
  isPlaceRule(rule) && ('last' in rule ? rank > of - rule.last : rank >= rule.from && rank <= rule.to)

/** From where and up to where, the end not in it, a rule by score reaches. */
export const scoreRange = (rule: ScoreRule): { from: number; to: number } => ({
  from: 'min' in rule ? rule.min : -Infinity,
  to: rule.max ?? Infinity,
})

/** What a light is given for; what is null is not there, and no rule that asks for it matches. */
export interface LightSight {
  /** Place among `of`, 1 the best. */
  rank: number | null
  of: number
  /** On the scale of the scheme, 0–100. */
  score: number | null
  /** Percentage points by which the completion is below the share of the year gone; negative when ahead. */
  behind: number | null
}

/** { min: 60, max: 80 } matches 60 and 79.99, not 80; { behind: 10 } matches 10; { last: 3 } place 8 of 10. */
export function matchesLight(rule: LightRule, { rank, of, score, behind }: LightSight): boolean {
  if (isPlaceRule(rule)) return rank !== null && matchesRank(rule, rank, of)
  if (isProgressRule(rule)) return behind !== null && behind >= rule.behind
  const { from, to } = scoreRange(rule)
  return score !== null && score >= from && score < to
}

/** Which places of a class of N have no light, and which have two (D1). */
export interface LightCoverage {
  gaps: number[]
  /** The first light named is the one that is lit, since rules are ordered. */
  overlaps: { rank: number; lights: Light[] }[]
}

/** For 1–4 green, 5–7 yellow, last 3 red and N = 9: no gap, place 7 both yellow and red. Rules by place alone are looked at. */
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

/** Scores no rule by score reaches, in order: after 90 and above, 60 to below 80: below 60, and 80 to below 90. */
export function scoreGaps(rules: readonly LightRule[]): { from: number; to: number }[] {
  const ranges = rules.filter(isScoreRule).map(scoreRange)
  const gaps: { from: number; to: number }[] = []
  let reached = -Infinity
  for (const { from, to } of ranges
    .filter((range) => range.from < range.to)
    .sort((a, b) => a.from - b.from)) {
    if (from > reached) gaps.push({ from: reached, to: from })
    reached = Math.max(reached, to)
  }
  return reached < Infinity ? [...gaps, { from: reached, to: Infinity }] : gaps
}

interface ScoreRange {
  from: number
  to: number
}

/** Scores go from 0 to 100: min 0 and what lies above 100 bound nothing. */
const claimed = (rule: ScoreRule) => {
  const { from, to } = scoreRange(rule)
  return { light: rule.light, from: from <= 0 ? -Infinity : from, to: to > 100 ? Infinity : to }
}

/** Neither holds the other: a range inside an other is an exception before the rule, or the rest behind it, and is meant. */
const crosses = (a: ScoreRange, b: ScoreRange): boolean =>
  (a.from < b.from && b.from < a.to && a.to < b.to) || (b.from < a.from && a.from < b.to && b.to < a.to)

/** The lights of the first of these ranges and of those that cross it. */
function claims([first, ...others]: ReturnType<typeof claimed>[]): Light[] {
  if (!first) return []
  return [...new Set([first, ...others.filter((range) => crosses(first, range))].map(({ light }) => light))]
}

/** Green 80 and above, yellow 60 to below 85: 80 to below 85 is green and yellow. The first light named is the one that is lit. */
export function scoreOverlaps(rules: readonly LightRule[]): (ScoreRange & { lights: Light[] })[] {
  const ranges = rules.filter(isScoreRule).map(claimed)
  const edges = [...new Set(ranges.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b)
  const overlaps: (ScoreRange & { lights: Light[] })[] = []
  for (const [index, to] of edges.entries()) {
    const from = edges[index - 1] ?? to
    const lights = claims(ranges.filter((range) => range.from <= from && range.to >= to && from < to))
    const last = overlaps.at(-1)
    if (last?.to === from && last.lights.join() === lights.join()) last.to = to
    else if (lights.length > 1) overlaps.push({ from, to, lights })
  }
  return overlaps
}

/**
 * The value and the target of an indicator whose completion can be held against the share of the year gone: one completion of a value
 * against the whole target of the year. A paced target has the calendar in it already; growth and shares do not add up over the months.
 */
export function progressOf({
  method,
}: Pick<Indicator, 'method'>): { field: string; target: string } | undefined {
  if (method?.kind !== 'completion' || method.measure.kind !== 'value') return undefined
  return method.target.pace === 'none'
    ? { field: method.measure.field, target: method.target.field }
    : undefined
}
