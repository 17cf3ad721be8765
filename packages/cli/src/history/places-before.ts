import { shiftPeriod } from '@plumbline/scheme'
import type { PreviousPlace } from '@plumbline/scoring'
import type { ScoreSources } from '../results/rescore.ts'

/** Where those of a class stood in it one period before; a unit that comes from another class brings no place along. */
export function placesBefore(
  { history = [], period }: Pick<ScoreSources, 'history' | 'period'>,
  classId: string,
): PreviousPlace[] {
  const before = shiftPeriod(period, -1)
  return history
    .filter((one) => one.period === before)
    .flatMap(({ places }) => places.filter(({ group }) => group === classId))
    .map(({ subject, rank }) => ({ subject, rank }))
}
