import type { Held } from './held.ts'

/**
 * Equals of whom only so many fit, those with priority first (S3-05). Two fit of three equals, one with priority: that one, then
 * the other two. One list where all fit, none does, or priority sets nobody apart.
 */
export function byPriority(tied: readonly Held[], left: number): Held[][] {
  const [first, rest] = [
    tied.filter(({ priority }) => priority.length > 0),
    tied.filter(({ priority }) => priority.length === 0),
  ]
  const splits = left > 0 && tied.length > left && first.length > 0 && rest.length > 0
  return splits ? [first, rest] : [[...tied]]
}

/** Which honour gave it, and who decided so. */
export function priorityFacts({ priority }: Held): Record<string, string> {
  const [honour] = priority
  if (!honour) return {}
  const { code, reason, document = '—', decidedBy, date } = honour
  return { honour: code, reason, document, decidedBy, date }
}

export interface Edge {
  best: number
  worst: number
}

/**
 * The places equals have by priority where they stand across the last place of the best grade: subject → places. Nobody else moves.
 * Places 3 to 5 shared by three with the line after 3, one with priority: that one is 3, the others share 4 to 5.
 */
export function placesAtEdge(group: readonly Held[], reach: number): Map<string, Edge> {
  const across = group.filter(
    ({ standing: { best, worst } }) => best !== null && best <= reach && worst! > reach,
  )
  const parts = byPriority(across, across.length === 0 ? 0 : reach - across[0]!.standing.best! + 1)
  if (parts.length < 2) return new Map()
  let best = across[0]!.standing.best!
  return new Map(
    parts.flatMap((part) => {
      const edge = { best, worst: best + part.length - 1 }
      best += part.length
      return part.map(({ ranked }) => [ranked.subject, edge] as const)
    }),
  )
}
