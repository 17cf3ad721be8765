import { findCircle } from '@plumbline/scoring'
import type { Finding } from '../errors.ts'
import type { Unit } from './schema.ts'

type Placed = Pick<Unit, 'code' | 'parents'>

/** A unit stands only under units that are known, and never, however far up, under itself. */
export function parentFindings(wanted: readonly Placed[], known: readonly Placed[]): Finding[] {
  const all = [...known, ...wanted]
  const codes = new Set(all.map(({ code }) => code))
  const unknown = wanted.flatMap(({ code, parents = [] }) =>
    parents
      .filter((parent) => !codes.has(parent.code))
      .map((parent) => ({
        place: code,
        code: 'parent_unknown',
        message: { zh: `名册里没有上级“${parent.code}”`, en: `There is no unit “${parent.code}” above it` },
      })),
  )
  const circle = findCircle(
    new Map(
      all.map(({ code, parents = [] }) => [
        code,
        parents.map((parent) => ({ subject: parent.code, months: parent.months })),
      ]),
    ),
  )
  if (!circle) return unknown
  const path = circle.join(' → ')
  const message = { zh: `上级关系成环：${path}`, en: `Units stand under one another in a circle: ${path}` }
  return [...unknown, { place: circle[0]!, code: 'parent_circle', message }]
}
