import type { Consequence } from '@plumbline/scheme'
import { findIndicator, plainRules } from '@plumbline/scheme/walk'
import { standingsOf } from '../history/groups.ts'
import { checkOrder } from '../history/periods.ts'
import { find, type Found } from './find.ts'
import { ofClasses } from './lists.ts'
import type { Finding, Proposal, ProposeInput } from './types.ts'

/** The indicator a finding speaks of. */
const indicatorOfFinding = (finding: Finding): string | undefined =>
  finding.rule === 'light' || finding.rule === 'level'
    ? finding.facts.indicator
    : 'indicator' in finding
      ? finding.indicator
      : undefined

function responsibleFor({ finding }: Found, { boards }: ProposeInput['scheme']): string | null {
  const indicator = indicatorOfFinding(finding)
  return indicator === undefined
    ? null
    : (findIndicator({ boards }, indicator)?.indicator.responsible ?? null)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const inOrder = (a: Proposal, b: Proposal) =>
  compare(a.subject, b.subject) || compare(a.responsible ?? '', b.responsible ?? '')

function proposalsOf(consequence: Consequence, input: ProposeInput): Proposal[] {
  const { scheme, given = [], honours = [] } = input
  const periods = ofClasses(input.periods, consequence.classes)
  const now = periods.at(-1)!
  const classOf = new Map(now.places.map(({ subject, group }) => [subject, group]))
  const seen = { scheme, periods, now, given, honours, proposes: consequence.proposes }
  const found = plainRules(consequence)
    .flatMap((rule) => find(rule, seen))
    .filter(({ subject }) => classOf.has(subject))
  const { id, to } = consequence
  // Whoever answers for two indicators at one unit is proposed once, with both facts.
  const whom = (one: Found) => (to === 'responsible' ? responsibleFor(one, scheme) : undefined)
  const grouped = Map.groupBy(found, (one) => JSON.stringify([one.subject, whom(one) ?? null]))
  return [...grouped.values()]
    .map((group) => {
      const [{ subject }, responsible] = [group[0]!, whom(group[0]!)]
      return {
        consequence: id,
        subject,
        class: classOf.get(subject)!,
        to,
        ...(responsible === undefined ? {} : { responsible }),
        findings: group.map(({ finding }) => finding),
      }
    })
    .sort(inOrder)
}

/**
 * Who is proposed for which consequence of the scheme, in the last of the periods, and by which facts: in the scheme's order, then by id.
 * One proposal for a unit, however many rules of an `any` fired. What compares with a period that has no results proposes nobody.
 * Qingdao 2021 → 2022 (P14), "last 3 or down 10": 平度, 市北 and 李沧 by their places; "up 2 or more": 莱西.
 * Throws RangeError `not_in_order`, `mixed_periods`, `listed_twice`, `no_attained` where a rule compares scores of an indicator and none are given.
 */
export function propose(input: ProposeInput): Proposal[] {
  const { consequences = [] } = input.scheme
  checkOrder(input.periods)
  input.periods.forEach(standingsOf)
  if (input.periods.length === 0) return []
  return consequences.flatMap((consequence) => proposalsOf(consequence, input))
}
