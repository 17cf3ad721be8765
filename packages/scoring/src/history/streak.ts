import { checkOrder, runAtEnd, subjectsOf } from './periods.ts'
import { standingsOf } from './groups.ts'
import type { HistoryPeriod, ProposalOf, StreakFacts } from './types.ts'

export interface StreakInput {
  /** Oldest first; for a rule over years, its yearly results. */
  periods: readonly HistoryPeriod[]
  of: StreakFacts['of']
  value: string
  /** So many in a row, the last one included; 3 unless told. */
  atLeast?: number
}

const holdersOf = ({ places }: HistoryPeriod, { of, value }: Pick<StreakInput, 'of' | 'value'>) =>
  new Set(places.filter((one) => one[of] === value).map(({ subject }) => subject))

/**
 * 连续3年考核优秀 (S4-32, C48): who has held a grade or a light for so many periods in a row. 优秀 in 2024, 2025 and 2026: proposed;
 * in 2024 and 2026 only, or without results for 2025: not. Throws RangeError `not_in_order`, `mixed_periods`, `listed_twice`.
 */
export function streak({ periods, of, value, atLeast = 3 }: StreakInput): ProposalOf<'streak'>[] {
  checkOrder(periods)
  periods.forEach(standingsOf)
  const holders = new Map(periods.map((one) => [one.period, holdersOf(one, { of, value })]))
  return subjectsOf(periods.at(-1)).flatMap((subject) => {
    const run = runAtEnd(periods, ({ period }) => (holders.get(period)!.has(subject) ? period : undefined))
    if (run.length < atLeast || run.length === 0) return []
    return [{ rule: 'streak' as const, subject, facts: { of, value, atLeast, periods: run } }]
  })
}
