import { kindOfPeriod, periodsPerYear, shiftPeriod } from './periods/index.ts'
import type { Consequence, PlainRule, Scheme } from './schema.ts'

/** The rules of a consequence one by one. */
export const plainRules = ({ rule }: Pick<Consequence, 'rule'>): readonly PlainRule[] =>
  rule.kind === 'any' ? rule.rules : [rule]

/** How many periods back `versus` looks: one, or to the same period a year before. */
export const lagOf = (versus: 'previous' | 'last_year', period: string): number =>
  versus === 'previous' ? 1 : periodsPerYear[kindOfPeriod(period)]

function backOf(rule: PlainRule, period: string): number {
  switch (rule.kind) {
    case 'fallen':
    case 'improved':
      return lagOf(rule.versus, period)
    case 'stuck':
    case 'streak':
      return rule.periods - 1
    case 'tail':
      return Math.max(0, periodsPerYear[kindOfPeriod(period)] / periodsPerYear[rule.span] - 1)
    case 'last':
    case 'first':
    case 'light':
    case 'grade':
    case 'level':
    case 'honour':
      return 0
  }
}

/** The earlier periods a scheme's consequences look at, oldest first: with 6 in a row, 2026-06 → 2026-01 to 2026-05. */
export function historyNeeded({ consequences = [] }: Pick<Scheme, 'consequences'>, period: string): string[] {
  const backs = consequences.flatMap(plainRules).map((rule) => backOf(rule, period))
  const back = Math.max(0, ...backs)
  return Array.from({ length: back }, (_, k) => shiftPeriod(period, k - back))
}

/** The indicators whose attained scores consequences compare themselves, each once: a level, or one list of all classes. */
export const attainedAsked = ({ consequences = [] }: Pick<Scheme, 'consequences'>): string[] => [
  ...new Set(
    consequences.flatMap(plainRules).flatMap((rule) => {
      if (rule.kind === 'level') return [rule.indicator]
      const isList = (rule.kind === 'first' || rule.kind === 'last') && rule.within === 'all'
      return isList && rule.indicator !== undefined ? [rule.indicator] : []
    }),
  ),
]
