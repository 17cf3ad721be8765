import type { Grades } from '@plumbline/scheme'
import { quotaPlaces } from '@plumbline/scheme/grades'
import { apply, secondOf, shareFacts, topOf, type Held, type Stage } from './held.ts'
import { byPriority, priorityFacts } from './priority.ts'
import type { GradeDecision } from './types.ts'

const namesTop = (decision: GradeDecision, top: string) =>
  decision.kind === 'direct' && (decision.grade ?? top) === top

/** Whoever was given the best grade goes before whoever earned it: the decision beats the score, and the quota beats the decision. */
const standsBefore = (top: string) => (a: Held, b: Held) => {
  const given = (held: Held) => (held.decisions.some((one) => namesTop(one, top)) ? 0 : 1)
  return given(a) - given(b) || (a.standing.best ?? Infinity) - (b.standing.best ?? Infinity) || 0
}

/** Equals side by side, in order. */
function equals(claims: readonly Held[], compare: (a: Held, b: Held) => number): Held[][] {
  const groups: Held[][] = []
  for (const held of claims.toSorted(compare)) {
    const last = groups.at(-1)
    if (last && compare(last[0]!, held) === 0) last.push(held)
    else groups.push([held])
  }
  return groups
}

interface Outcome {
  name: string
  isIn: boolean
  facts?: Record<string, string>
}
type Quota = NonNullable<Grades['topQuota']>

/** What becomes of each who claims the best grade, by subject. */
function outcomesOf(claims: readonly Held[], grades: Grades, quota: Quota & { places: number }) {
  const { places, ties } = quota
  const outcomes = new Map<string, Outcome>()
  let taken = 0
  for (const tied of equals(claims, standsBefore(topOf(grades)))) {
    const parts = byPriority(tied, places - taken)
    parts.forEach((part, index) => {
      const fits = taken + part.length <= places
      const straddles = !fits && taken < places
      const isIn = fits || (straddles && ties === 'in')
      const plain = straddles ? `quota_tied_${ties}` : fits ? 'quota_held' : 'quota_full'
      const name = parts.length < 2 || straddles ? plain : index === 0 ? 'quota_priority' : 'quota_behind'
      for (const held of part)
        outcomes.set(held.ranked.subject, {
          name,
          isIn,
          ...(name === 'quota_priority' ? { facts: priorityFacts(held) } : {}),
        })
      // Behind whoever was left out nobody comes in, or a smaller tie would pass a larger one that outscored it.
      taken = isIn ? taken + part.length : Math.max(taken, places)
    })
  }
  return outcomes
}

/**
 * At most so many hold the best grade; the others have the second. 30 % of 60, 52, 10, 8, 7 are 18, 15, 3, 2, 2 (P11). Units tied
 * across the last place are all in, beyond the quota and by themselves alone, or all out. Fewer may hold it: nobody is raised.
 */
export const limitTop: Stage = (group, grades) => {
  const quota = grades.topQuota
  if (!quota) return [...group]
  const of = group[0]?.standing.of ?? 0
  const places = quotaPlaces(quota.share, of, quota.rounding)
  const facts = { places: String(places), ...shareFacts(quota.share, of) }
  const claims = group.filter(({ grade }) => grade === topOf(grades))
  const outcomes = outcomesOf(claims, grades, { ...quota, places })
  return group.map((held) => {
    const outcome = outcomes.get(held.ranked.subject)
    if (!outcome) return held
    const after = outcome.isIn ? topOf(grades) : secondOf(grades)
    return apply(held, { rule: 'quota', name: outcome.name, after, facts: { ...facts, ...outcome.facts } })
  })
}
