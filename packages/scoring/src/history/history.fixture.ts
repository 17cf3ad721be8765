import type { HistoryPeriod, HistoryPlace } from './types.ts'

/** Places of one group in the order given, 1 the best; what else is known by subject. */
export function ranked(
  period: string,
  order: readonly string[],
  more: Record<string, Partial<HistoryPlace>> = {},
): HistoryPeriod {
  const places = order.map((subject, k) => ({ subject, group: 'c', rank: k + 1, ...more[subject] }))
  return { period, places }
}

/** u1 to un, with one of them moved to a place. */
export function placed(count: number, subject: string, rank: number): string[] {
  const others = Array.from({ length: count }, (_, k) => `u${k + 1}`).filter((one) => one !== subject)
  return others.toSpliced(rank - 1, 0, subject)
}

/** '2026-01' and on, one period for each list. */
export const months = (orders: readonly (readonly string[])[], from = 1): HistoryPeriod[] =>
  orders.map((order, k) => ranked(`2026-${String(from + k).padStart(2, '0')}`, order))
