import { canonicalJson } from '../canonical-json.ts'
import type { Proposal } from '../propose/types.ts'
import type { WholeScored } from '../whole/types.ts'
import type { ConsequenceShift } from './types.ts'

type Version = Pick<WholeScored, 'scheme' | 'proposals'>

/** One is proposed to a unit once, and once for each 责任部门. */
const whom = ({ subject, responsible }: Proposal) => JSON.stringify([subject, responsible ?? null])

function without(proposals: readonly Proposal[], others: readonly Proposal[]): Proposal[] {
  const there = new Set(others.map(whom))
  return proposals.filter((one) => !there.has(whom(one)))
}

const definitions = ({ scheme }: Version) =>
  new Map((scheme.consequences ?? []).map((one) => [one.id, canonicalJson(one)]))

/** Consequences of either version with those who enter and leave: in the order of the version after, then those gone. */
export function consequenceShifts(before: Version, after: Version): ConsequenceShift[] {
  const [was, is] = [definitions(before), definitions(after)]
  const of = ({ proposals }: Version, id: string) => proposals.filter((one) => one.consequence === id)
  return [...new Set([...is.keys(), ...was.keys()])]
    .map((id): ConsequenceShift => {
      const [then, now] = [of(before, id), of(after, id)]
      const change = !was.has(id) ? 'appeared' : !is.has(id) ? 'disappeared' : 'changed'
      const redefined = change === 'changed' && was.get(id) !== is.get(id)
      return { consequence: id, change, redefined, entered: without(now, then), left: without(then, now) }
    })
    .filter(
      ({ change, redefined, entered, left }) =>
        change !== 'changed' || redefined || entered.length + left.length > 0,
    )
}
