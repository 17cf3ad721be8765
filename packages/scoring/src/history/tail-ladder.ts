import { parsePeriod, periodId, periodsPerYear } from '@plumbline/scheme/periods'
import { endOf, standingsOf, tailOf, type Standing } from './groups.ts'
import { bySubject, checkOrder } from './periods.ts'
import type { HistoryPeriod, PlaceThen, ProposalOf, TailFacts, TailSize, TailStep } from './types.ts'

export interface TailLadderInput {
  /** Oldest first; what the last of them closes is looked at: a quarter, a half year, a year. */
  periods: readonly HistoryPeriod[]
  /** 10 %, at least one, unless told (P14). */
  size?: TailSize
  steps?: readonly TailStep[]
  /** Ranked in at least this share of the span's periods; half unless told. */
  minShare?: number
}

/** 季度靠后谈话提醒、半年靠后岗位调整、全年靠后严肃处理 (S1-20). */
const usual: readonly TailStep[] = [
  { span: 'quarter', consequence: { zh: '谈话提醒', en: 'a reminding talk' } },
  { span: 'half', consequence: { zh: '岗位调整', en: 'a change of post' } },
  { span: 'year', consequence: { zh: '严肃处理', en: 'serious handling' } },
]

/** The quarter, half or year a period lies in, how many of its kind that takes, and whether it is the last of them. */
function spanOf(id: string, span: TailStep['span']): { period: string; count: number; closes: boolean } {
  const { kind, year, number } = parsePeriod(id)!
  const count = periodsPerYear[kind] / periodsPerYear[span]
  const period = periodId({ kind: span, year, number: Math.ceil(number / count) })
  return { period, count, closes: Number.isInteger(count) && number % count === 0 }
}

interface Averaged {
  subject: string
  group: string
  places: PlaceThen[]
  average: number
}

interface Span {
  /** Standings of its periods that have results, oldest first. */
  months: Map<string, Standing>[]
  /** Ranked in at least so many of them. */
  atLeast: number
}

/** Mean place over the periods a subject was ranked in its present group: one that came from another brings no places along. */
function averages({ months, atLeast }: Span): Averaged[] {
  return [...(months.at(-1) ?? new Map<string, Standing>())].flatMap(
    ([
      subject,
      {
        then: { group },
      },
    ]) => {
      const all = months.map((month) => month.get(subject)?.then)
      const places = all.filter((then) => then !== undefined && then.group === group) as PlaceThen[]
      if (places.length < atLeast) return []
      return [
        { subject, group, places, average: places.reduce((sum, { rank }) => sum + rank, 0) / places.length },
      ]
    },
  )
}

function behind(all: readonly Averaged[], size: TailSize): (Averaged & { ahead: number; of: number })[] {
  return all.flatMap((one) => {
    const group = all.filter(({ group: id }) => id === one.group)
    const better = group.filter(({ average }) => average < one.average).length
    const worse = group.filter(({ average }) => average > one.average).length
    if (endOf({ better, worse }, tailOf(size, group.length)) !== 'bottom') return []
    return [{ ...one, ahead: group.length - 1 - worse, of: group.length }]
  })
}

/**
 * Who is behind (靠后) over the quarter, half year or year that the last period closes, by the average place within its group; ties at the
 * edge are all in. Mildest step first. Periods without results do not count; someone ranked in too few of them, or not in the last, is left out.
 * Ten posts, places 10, 9 and 10 from July to September, an average of 9.67 and nobody's worse: the quarter's step. October closes nothing.
 * Throws RangeError `not_in_order`, `mixed_periods`, `listed_twice`.
 */
export function tailLadder(input: TailLadderInput): ProposalOf<'tail_ladder'>[] {
  const { periods, size = { percent: 10 }, steps = usual, minShare = 0.5 } = input
  checkOrder(periods)
  const last = periods.at(-1)
  if (!last) return []
  return steps.flatMap((step) => {
    const closed = spanOf(last.period, step.span)
    if (!closed.closes) return []
    const within = periods.filter(({ period }) => spanOf(period, step.span).period === closed.period)
    const span = { months: within.map(standingsOf), atLeast: Math.ceil(closed.count * minShare) }
    return behind(averages(span), size)
      .map(({ subject, places, average, ahead, of }) => {
        const facts: TailFacts = { step, period: closed.period, size, places, average, ahead, of }
        return { rule: 'tail_ladder' as const, subject, facts }
      })
      .sort(bySubject)
  })
}
