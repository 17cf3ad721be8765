import type { Light, LightRule } from '@plumbline/scheme'
import { matchesRank } from '@plumbline/scheme/lights'

/** The light of a place among `of`: the first rule that matches, null when none does. 1–4 green, last 3 red: place 8 of 10 is red. */
export function lightFor(rules: readonly LightRule[], rank: number, of: number): Light | null {
  return rules.find((rule) => matchesRank(rule, rank, of))?.light ?? null
}
