import type { Scheme } from '@plumbline/scheme'
import type { SubjectScore } from '../types.ts'
import { linkOne } from './link-one.ts'
import { findCircle, topDown } from './top-down.ts'
import type { LinkedScore, Link, Parents } from './types.ts'

export interface CascadeInput {
  scheme: Pick<Scheme, 'cascade'>
  /** Everybody of all classes, each once, with the total it has by itself (after boards, ledger and coefficients). */
  scores: readonly (Pick<SubjectScore, 'subject' | 'class' | 'total'> &
    Partial<Pick<SubjectScore, 'reason'>>)[]
  /** Whoever is named in it has a line in `scores`, with a total of null where it is not scored. */
  parents: Parents
}

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A roster that contradicts itself is nobody's to guess at. */
function check({ scores, parents }: CascadeInput): void {
  const known = new Set(scores.map(({ subject }) => subject))
  if (known.size < scores.length) throw new RangeError('listed_twice')
  for (const [subject, over] of parents) {
    if (!known.has(subject)) continue
    for (const parent of over) {
      if (!known.has(parent.subject))
        throw new RangeError(`parent_unknown: ${subject} under ${parent.subject}`)
      if (!(parent.months > 0 && parent.months <= 1200))
        throw new RangeError(`months_not_positive: ${subject} under ${parent.subject}`)
    }
  }
}

/**
 * 挂钩 (S1-11, S1-12, P10): linked = own·(own total) + (1 − own)·(linked total of the one above), from the top of the roster down; points in,
 * points out, to the nearest 10⁻⁸. Department 88 under a unit of 96 with own 0.7: 88 × 70 % + 96 × 30 % = 90.40. Whoever stood under several
 * gets their mean by months served, those without a total left out. Classes without a link keep their totals; without a total of
 * one's own there is none, and the reason stays; without one above, `without` says. Answers in the order of `scores`, the same in any order.
 * Throws RangeError `listed_twice`, `parent_unknown`, `months_not_positive` (above 0, at most 1,200), `roster_circle: a > b > a`.
 */
export function linkTotals(input: CascadeInput): LinkedScore[] {
  check(input)
  const { scheme, scores, parents } = input
  const rules = new Map((scheme.cascade ?? []).map((rule) => [rule.class, rule]))
  const rows = new Map(scores.map((score) => [score.subject, score]))
  const { order, circling } = topDown([...rows.keys()], parents)
  if (circling.size > 0) throw new RangeError(`roster_circle: ${findCircle(parents)?.join(' > ')}`)
  const linked = new Map<string, LinkedScore>()
  for (const subject of order) {
    const score = rows.get(subject)!
    const rule = rules.get(score.class)
    const over = (parents.get(subject) ?? [])
      .map((parent): Link['parents'][number] => ({ ...parent, total: linked.get(parent.subject)!.total }))
      .sort((a, b) => byName(a.subject, b.subject) || a.months - b.months)
    const { class: classId, total, reason } = score
    const own = { subject, class: classId, total, ...(reason && { reason }) }
    linked.set(subject, rule && total !== null ? { ...own, ...linkOne(rule, total, over) } : own)
  }
  return scores.map(({ subject }) => linked.get(subject)!)
}
