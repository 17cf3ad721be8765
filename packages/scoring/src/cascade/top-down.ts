import type { Parents } from './types.ts'

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Everybody after all they stand under, and whoever stands in or below a circle, where there is no such order. */
export function topDown(
  subjects: readonly string[],
  parents: Parents,
): { order: string[]; circling: Set<string> } {
  const above = new Map(subjects.map((one) => [one, new Set((parents.get(one) ?? []).map((p) => p.subject))]))
  const below = new Map<string, string[]>()
  for (const [one, over] of above)
    for (const parent of over) {
      const under = below.get(parent)
      if (under) under.push(one)
      else below.set(parent, [one])
    }
  const open = new Map([...above].map(([one, over]) => [one, over.size]))
  const order = subjects.filter((one) => open.get(one) === 0)
  // Grows while it is read: whoever waited for nobody else any more comes next.
  for (const parent of order)
    for (const one of below.get(parent) ?? []) {
      const left = open.get(one)! - 1
      open.set(one, left)
      if (left === 0) order.push(one)
    }
  return { order, circling: new Set(subjects.filter((one) => open.get(one)! > 0)) }
}

/**
 * A circle on the roster, from its smallest name round to itself: ['a', 'b', 'a'] where a stands under b and b under a; undefined
 * where there is none. Whoever is only named as a parent stands under nobody.
 */
export function findCircle(parents: Parents): string[] | undefined {
  const named = [...parents].flatMap(([one, over]) => [one, ...over.map(({ subject }) => subject)])
  const { circling } = topDown([...new Set(named)], parents)
  const first = [...circling].sort(byName)[0]
  if (first === undefined) return undefined
  const path = [first]
  for (;;) {
    const over = (parents.get(path.at(-1)!) ?? []).map(({ subject }) => subject)
    // Everyone left waits for somebody else who is left, so there is always a next one.
    const next = over.filter((one) => circling.has(one)).sort(byName)[0]!
    const met = path.indexOf(next)
    if (met >= 0) return fromSmallest(path.slice(met))
    path.push(next)
  }
}

function fromSmallest(circle: readonly string[]): string[] {
  const at = circle.indexOf([...circle].sort(byName)[0]!)
  return [...circle.slice(at), ...circle.slice(0, at), circle[at]!]
}
