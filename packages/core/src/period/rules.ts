import type { ErrorCode } from '../errors.ts'
import type { Period, PeriodStatus } from './schema.ts'

/** What may happen to a period, and in which states. */
export const periodActions = {
  enter: ['open'],
  close: ['open'],
  grade: ['open', 'computed'],
  recompute: ['computed'],
  propose: ['computed'],
  publish: ['proposed'],
} as const satisfies Record<string, readonly PeriodStatus[]>
export type PeriodAction = keyof typeof periodActions

const inState = (action: PeriodAction, status: PeriodStatus) =>
  (periodActions[action] as readonly PeriodStatus[]).includes(status)

export const refusalToEnter = (period: Period): ErrorCode | undefined =>
  inState('enter', period.status) ? undefined : 'period_not_open'
/** A unit's time is over at the second of the closing, however late the calendar gets to it: the same for all. */
export const refusalToReport = (period: Period, now: string): ErrorCode | undefined =>
  now > period.closesAt ? 'period_not_open' : refusalToEnter(period)
export const refusalToClose = (period: Period): ErrorCode | undefined =>
  inState('close', period.status) ? undefined : 'period_not_open'

/** Grades are decided before the run or once the scores are seen; not while it computes, and not over a result that is being published. */
export const refusalToGrade = (period: Period): ErrorCode | undefined =>
  inState('grade', period.status) ? undefined : underWay(period)

export const refusalToRecompute = (period: Period): ErrorCode | undefined =>
  inState('recompute', period.status)
    ? undefined
    : period.status === 'open'
      ? 'not_computed'
      : underWay(period)

function underWay({ status }: Period): ErrorCode {
  if (status === 'published') return 'already_published'
  return status === 'proposed' ? 'already_proposed' : 'run_in_progress'
}

export function refusalToPropose(period: Period): ErrorCode | undefined {
  if (period.status === 'published') return 'already_published'
  if (period.status === 'proposed') return 'already_proposed'
  return inState('propose', period.status) ? undefined : 'not_computed'
}

/** Two people answer for a publication: whoever proposed it may not be the one to confirm. */
export function refusalToPublish(period: Period, actorId: string): ErrorCode | undefined {
  if (period.status === 'published') return 'already_published'
  if (!inState('publish', period.status)) return 'not_proposed'
  return period.proposedBy === actorId ? 'same_person' : undefined
}

/** There is a result, seen or not. */
export const isComputed = ({ status }: Pick<Period, 'status'>): boolean =>
  status === 'computed' || status === 'proposed' || status === 'published'

/** Units see results only once they are published. */
export const isPublished = (period: Period): boolean => period.status === 'published'
