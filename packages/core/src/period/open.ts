import { periodDates, shiftPeriod, type Calendar } from '@plumbline/scheme'
import { requirePermission } from '../access/index.ts'
import { commit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { DomainError, type Finding } from '../errors.ts'
import { getScheme } from '../scheme/get.ts'
import { putDue, removeDue, type Due } from './due.ts'
import { OpenPeriod, type Period } from './schema.ts'
import { periods } from './store.ts'

/** Opens a period with the scheme in force and enters its closing, and the next opening, in the calendar. */
export async function openPeriod(ctx: Context, input: OpenPeriod): Promise<Period> {
  requirePermission(ctx, 'period.open')
  const { schemeId, period, last, ...byHand } = OpenPeriod.parse(input)
  const { document, schemeVersion } = await getScheme(ctx, { schemeId })
  const opened: Period = {
    schemeId,
    period,
    schemeVersion,
    status: 'open',
    ...datesOf(period, document.calendar),
    ...withoutUndefined(byHand),
    openedAt: ctx.now,
    version: 1,
  }
  if (opened.dueAt > opened.closesAt) throw new DomainError('bad_input', [dueAfterClosing])
  const due = { tenantId: ctx.tenantId, schemeId }
  const writes = [
    periods(ctx).create(opened),
    putDue({ ...due, kind: 'close', period, at: opened.closesAt }),
    ...(last ? [] : [putDue(openingOf({ ...due, period: shiftPeriod(period, 1) }, document.calendar))]),
    removeDue(openingOf({ ...due, period }, document.calendar)),
  ]
  await commit(ctx, writes, { action: 'period.opened', object: `${schemeId}/${period}`, after: opened })
  return opened
}

const dueAfterClosing: Finding = {
  place: 'dueAt',
  code: 'due_after_closing',
  message: { zh: '报送期限不能晚于截止时间', en: 'The due date may not be later than the closing' },
}

function datesOf(period: string, calendar: Calendar): Pick<Period, 'opensAt' | 'dueAt' | 'closesAt'> {
  const { opens, due, closes } = periodDates(period, calendar)
  return { opensAt: opens, dueAt: due, closesAt: closes }
}

const openingOf = (due: Omit<Due, 'kind' | 'at'>, calendar: Calendar): Due => ({
  ...due,
  kind: 'open',
  at: periodDates(due.period, calendar).opens,
})

const withoutUndefined = (dates: { dueAt?: string | undefined; closesAt?: string | undefined }) => ({
  ...(dates.dueAt === undefined ? {} : { dueAt: dates.dueAt }),
  ...(dates.closesAt === undefined ? {} : { closesAt: dates.closesAt }),
})
