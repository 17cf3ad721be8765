import type { ErrorCode } from '../errors.ts'
import type { Period, PeriodStatus } from './schema.ts'

/** What may happen to a period, and in which states. */
export const periodActions = {
  enter: ['open'],
  close: ['open'],
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
