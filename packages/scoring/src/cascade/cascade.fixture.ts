import type { SchemeInput } from '@plumbline/scheme'
import { CascadeLink } from '@plumbline/scheme'
import type { CascadeInput } from './link-totals.ts'
import type { Parents } from './types.ts'

type LinkInput = NonNullable<SchemeInput['cascade']>[number]

/** 新区 → 单位 → 部门 → 科室 → 岗位, the area standing alone. */
export const levels = ['area', 'unit', 'department', 'section', 'post'] as const

export const cascadeOf = (...links: LinkInput[]): CascadeInput['scheme'] => ({
  cascade: links.map((link) => CascadeLink.parse(link)),
})

/** Every level but the first linked to the one above, with our assumption of 0.7 or a share of its own. */
export const allLinked = (own: readonly (number | undefined)[] = []): CascadeInput['scheme'] =>
  cascadeOf(...levels.slice(1).map((level, k) => ({ class: level, own: own[k] })))

/** 'p under d' for somebody who stood under nobody else. */
export const parentsOf = (of: Record<string, string | [string, number][]>): Parents =>
  new Map(
    Object.entries(of).map(([one, over]) => [
      one,
      typeof over === 'string'
        ? [{ subject: over, months: 1 }]
        : over.map(([subject, months]) => ({ subject, months })),
    ]),
  )

/** One of each level under the one above, by the name of its level. */
export const chain = parentsOf(Object.fromEntries(levels.slice(1).map((level, k) => [level, levels[k]!])))

/** Totals in whole points by name; whoever is no level is a post. */
export const scoresOf = (totals: Record<string, number | null>): CascadeInput['scores'] =>
  Object.entries(totals).map(([subject, total]) => ({
    subject,
    class: levels.find((level) => subject.startsWith(level)) ?? 'post',
    total: total === null ? null : Math.round(total * 100_000_000),
  }))
