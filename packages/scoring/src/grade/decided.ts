import type { Grades } from '@plumbline/scheme'
import { vetoGradeOf } from '@plumbline/scheme/grades'
import { apply, orderOf, secondOf, topOf, type Held, type Stage } from './held.ts'
import { inDateOrder } from './in-date-order.ts'
import type { GradeDecision } from './types.ts'

type Kind = GradeDecision['kind']
type DecisionOf<K extends Kind> = Extract<GradeDecision, { kind: K }>

const factsOf = ({ reason, document, decidedBy, date }: GradeDecision) => ({
  reason,
  document: document ?? '—',
  decidedBy,
  date,
})

/** Every decision of a kind, one after the other. */
const each =
  <K extends Kind>(kind: K, decide: (held: Held, decision: DecisionOf<K>, grades: Grades) => Held): Stage =>
  (group, grades) =>
    group.map((start) => {
      if (start.decisions.length === 0) return start
      return inDateOrder(start.decisions.filter((one): one is DecisionOf<K> => one.kind === kind)).reduce(
        (held, decision) => decide(held, decision, grades),
        start,
      )
    })

/** A direct grade raises and never lowers (S0-18); of two the better counts. */
export const giveDirectly: Stage = each('direct', (held, decision, grades) => {
  const given = decision.grade ?? topOf(grades)
  const raises = orderOf(grades, given) < orderOf(grades, held.grade)
  const [name, after] = raises ? ['direct', given] : ['direct_idle', held.grade]
  return apply(held, { rule: 'direct', name: name!, after: after!, facts: factsOf(decision) })
})

/**
 * Down to the best grade still possible, the second where none is named; raises nobody, and of two the worse counts. A role's
 * disqualification leaves the unit's grade alone (S0-15). At most 一般 (S0-20): 优秀 and 良好 become 一般, 较差 stays.
 */
export const disqualify: Stage = each('disqualify', (held, decision, grades) => {
  const facts = factsOf(decision)
  if (decision.role !== undefined) {
    const named = { ...facts, role: decision.role }
    return apply(held, { rule: 'disqualification', name: 'role_barred', after: held.grade, facts: named })
  }
  if (decision.grade !== undefined) {
    const stays = orderOf(grades, held.grade) >= orderOf(grades, decision.grade)
    const [name, after] = stays ? ['capped_idle', held.grade] : ['capped', decision.grade]
    return apply(held, {
      rule: 'disqualification',
      name: name!,
      after: after!,
      facts: { ...facts, cap: decision.grade },
    })
  }
  return held.grade === topOf(grades)
    ? apply(held, { rule: 'disqualification', name: 'disqualified', after: secondOf(grades), facts })
    : apply(held, { rule: 'disqualification', name: 'disqualified_idle', after: held.grade, facts })
})

/** Forces the chosen grade, but raises nobody whose own is worse; of two the worse counts. */
export const veto: Stage = each('veto', (held, decision, grades) => {
  const forced = decision.grade ?? vetoGradeOf(grades)
  const stays = held.grade !== null && orderOf(grades, held.grade) >= orderOf(grades, forced)
  const [name, after] = stays ? ['veto_idle', held.grade] : ['veto', forced]
  return apply(held, { rule: 'veto', name: name!, after: after!, facts: factsOf(decision) })
})
