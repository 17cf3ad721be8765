import {
  kindOfPeriod,
  periodDates,
  shiftPeriod,
  type Calendar,
  type Scheme,
  type Text,
} from '@plumbline/scheme'
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
  if (kindOfPeriod(period) !== document.period) throw new DomainError('bad_input', [otherKind(document)])
  const opened: Period = {
    schemeId,
    period,
    schemeVersion,
    status: 'open',
    ...datesOf(period, document.calendar),
    ...readDates(byHand),
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

const kinds = {
  month: { zh: '月，如 2026-10', en: 'month, like 2026-10' },
  quarter: { zh: '季度，如 2026-Q3', en: 'quarter, like 2026-Q3' },
  half: { zh: '半年，如 2026-H2', en: 'half-year, like 2026-H2' },
  year: { zh: '年，如 2026', en: 'year, like 2026' },
} as const satisfies Record<Scheme['period'], Text>

const otherKind = ({ period }: Scheme): Finding => ({
  place: 'period',
  code: 'other_period_kind',
  message: {
    zh: `该办法的考核周期是${kinds[period].zh}`,
    en: `The scheme is assessed by ${kinds[period].en}`,
  },
})

function datesOf(period: string, calendar: Calendar): Pick<Period, 'opensAt' | 'dueAt' | 'closesAt'> {
  const { opens, due, closes } = periodDates(period, calendar)
  return { opensAt: opens, dueAt: due, closesAt: closes }
}

const openingOf = (due: Omit<Due, 'kind' | 'at'>, calendar: Calendar): Due => ({
  ...due,
  kind: 'open',
  at: periodDates(due.period, calendar).opens,
})

/** As the calendar writes them: instants are compared and sorted as text. */
const readDates = ({ dueAt, closesAt }: Pick<OpenPeriod, 'dueAt' | 'closesAt'>) => ({
  ...(dueAt === undefined ? {} : { dueAt: new Date(dueAt).toISOString() }),
  ...(closesAt === undefined ? {} : { closesAt: new Date(closesAt).toISOString() }),
})
