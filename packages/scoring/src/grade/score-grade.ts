import type { Grades } from '@plumbline/scheme'
import { quotaReaches } from '@plumbline/scheme/grades'
import { placesAtEdge, priorityFacts, type Edge } from './priority.ts'
import { apply, secondOf, shareFacts, topOf, type Held, type Stage } from './held.ts'

type RuleOf<K extends Grades['rule']['kind']> = Extract<Grades['rule'], { kind: K }>

/** The first band whose line the published total reaches; 90 itself is in 90以上 (P17). */
function byBands({ bands }: RuleOf<'bands'>, held: Held): Held {
  const total = held.ranked.published!
  const band = bands.find(({ min }) => min === undefined || Number(total) >= min)
  if (!band) return apply(held, { rule: 'score', name: 'below_bands', after: null, facts: { total } })
  const { grade: after, min } = band
  return min === undefined
    ? apply(held, { rule: 'score', name: 'band_rest', after, facts: { total } })
    : apply(held, { rule: 'score', name: 'band', after, facts: { total, min: String(min) } })
}

/** Down to which place each grade reaches, and the shares that make it; the same for a whole group. */
interface Lines {
  reaches: number[]
  facts: Record<string, string>[]
  /** Where priority settles who of several equals is within the best grade. */
  edges: ReadonlyMap<string, Edge>
}

function linesOf(rule: RuleOf<'quotas'>, group: readonly Held[], grades: Grades): Lines {
  let sum = 0
  const of = group[0]?.standing.of ?? 0
  const reaches = quotaReaches(rule, of)
  // Where no place gives the best grade, there is no edge of it.
  const topReach = rule.quotas[0]!.grade === topOf(grades) ? reaches[0]! : 0
  return {
    reaches,
    edges: placesAtEdge(group, topReach),
    facts: rule.quotas.map(({ share }) => shareFacts((sum += share), of)),
  }
}

/**
 * By place: ties 'in' look at the best of the places shared, ties 'out' at the worst, so whoever straddles a line is above or below
 * it together. N = 10 and 30/40/30 %: places 1–3, 4–7, 8–10 (P13, 2022).
 */
function byQuotas(rule: RuleOf<'quotas'>, held: Held, lines: Lines): Held {
  const { best, worst } = held.standing
  const { reaches, facts } = lines
  const within = (place: number) => {
    const index = reaches.findIndex((reach) => place <= reach)
    return index === -1 ? reaches.length - 1 : index
  }
  const edge = lines.edges.get(held.ranked.subject)
  const [from, to] = [edge?.best ?? best!, edge?.worst ?? worst!]
  const index = within(rule.ties === 'in' ? from : to)
  const straddles = within(from) !== within(to)
  const settled = held.priority.length > 0 ? 'places_priority' : 'places_behind'
  return apply(held, {
    rule: 'score',
    name: straddles ? `places_tied_${rule.ties}` : edge ? settled : 'places',
    after: rule.quotas[index]!.grade,
    facts: {
      best: String(best),
      worst: String(worst),
      reach: String(reaches[index]),
      ...facts[index],
      ...(edge ? priorityFacts(held) : {}),
    },
  })
}

/** No score earns the best grade below `topMin`, however good the place (S1-18, 杜绝降格以求). */
function holdToMinimum(held: Held, grades: Grades): Held {
  const { topMin } = grades
  if (topMin === undefined || held.grade !== topOf(grades)) return held
  const facts = { total: held.ranked.published!, min: String(topMin) }
  return Number(facts.total) >= topMin
    ? held
    : apply(held, { rule: 'score', name: 'below_minimum', after: secondOf(grades), facts })
}

/** What the score alone gives: by bands of the published total or by quotas of places, and never the best below its minimum. */
export const gradeByScore: Stage = (group, grades) => {
  const { rule } = grades
  const lines = rule.kind === 'quotas' ? linesOf(rule, group, grades) : null
  return group.map((held) => {
    if (held.standing.place === null) {
      const unranked = held.ranked.published === null ? 'no_total' : 'not_ranked'
      const name = held.isPlaced ? unranked : 'no_unit'
      return apply(held, { rule: 'score', name, after: null, facts: {} })
    }
    return holdToMinimum(rule.kind === 'bands' ? byBands(rule, held) : byQuotas(rule, held, lines!), grades)
  })
}
