import type { Problem } from '@plumbline/scheme'
import { findCircle } from '@plumbline/scoring'
import { finding, text } from '../findings.ts'
import type { Row } from '../table/read-table.ts'
import type { Member } from './read-roster.ts'

export interface Listed {
  row: Row<'parent'>
  member: Member
}

/** A unit above that is not on the roster, or that stands below itself, leaves nothing to be linked to. */
export function parentProblems(listed: ReadonlyMap<string, Listed>): Problem[] {
  const unknown = [...listed.values()].flatMap(({ row, member }) =>
    (member.parents ?? [])
      .filter(({ subject }) => !listed.has(subject))
      .map(({ subject }) =>
        finding('roster_parent_unknown', row.place('parent'), {
          message: text(`上级“${subject}”不在名册里。`, `The parent “${subject}” is not on the roster.`),
          hint: text('更正代码，或把上级也列入名册。', 'Correct the code, or list the unit above as well.'),
        }),
      ),
  )
  const circle = findCircle(new Map([...listed].map(([code, { member }]) => [code, member.parents ?? []])))
  if (!circle) return unknown
  const path = circle.join(' → ')
  return [
    ...unknown,
    finding('roster_circle', listed.get(circle[0]!)!.row.place('parent'), {
      message: text(`上级关系成环：${path}。`, `Units stand under one another in a circle: ${path}.`),
      hint: text('改正其中一行的上级。', 'Correct the parent in one of the lines.'),
    }),
  ]
}
