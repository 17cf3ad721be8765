import type { PlainRule } from '@plumbline/scheme'
import { shiftPeriod } from '@plumbline/scheme/periods'
import { lagOf } from '@plumbline/scheme/walk'
import { canonicalJson } from '../canonical-json.ts'
import type { Honour } from '../grade/types.ts'
import { endPlaces } from '../history/end-places.ts'
import { fallen } from '../history/fallen.ts'
import { mostImproved } from '../history/most-improved.ts'
import { streak } from '../history/streak.ts'
import { stuckRanks } from '../history/stuck-ranks.ts'
import { tailLadder } from '../history/tail-ladder.ts'
import type { HistoryPeriod, HistoryProposal } from '../history/types.ts'
import { toPoints } from '../numbers/rounding.ts'
import { attainedOn, byIndicator, inOneList, inOneListBy } from './lists.ts'
import type { Finding, GivenPlace, ProposeInput } from './types.ts'

type Kind = PlainRule['kind']
type RuleOf<K extends Kind> = Extract<PlainRule, { kind: K }>

export interface Found {
  subject: string
  finding: Finding
}

export interface Seen {
  scheme: ProposeInput['scheme']
  periods: readonly HistoryPeriod[]
  /** The last of them. */
  now: HistoryPeriod
  given: readonly GivenPlace[]
  honours: readonly Honour[]
  proposes: { zh: string; en: string }
}

const withSubject = (proposals: readonly HistoryProposal[], indicator?: string): Found[] =>
  proposals.map(({ subject, ...finding }) => ({
    subject,
    finding: indicator === undefined ? finding : { ...finding, indicator },
  }))

function ends({ kind, places, within, ties, indicator }: RuleOf<'first' | 'last'>, { now, scheme }: Seen) {
  const period =
    within === 'all'
      ? indicator === undefined
        ? inOneList(now, scheme)
        : inOneListBy(now, indicator)
      : indicator === undefined
        ? now
        : byIndicator(now, indicator)
  return withSubject(endPlaces({ period, end: kind, count: places, ties }), indicator)
}

/** The period to compare with, where there are results of it. */
const before = ({ periods, now }: Seen, versus: RuleOf<'fallen'>['versus']) => {
  const id = shiftPeriod(now.period, -lagOf(versus, now.period))
  return periods.find(({ period }) => period === id)
}

function fell({ places: atLeast, versus, minGroup, within }: RuleOf<'fallen'>, seen: Seen): Found[] {
  const was = before(seen, versus)
  if (!was) return []
  const listed = (period: HistoryPeriod) => (within === 'all' ? inOneList(period, seen.scheme) : period)
  return withSubject(fallen({ before: listed(was), after: listed(seen.now), atLeast, minGroup }))
}

function improved(rule: RuleOf<'improved'>, seen: Seen): Found[] {
  const { criterion, atLeast, first, versus, within } = rule
  const was = before(seen, versus)
  if (!was) return []
  const take = first === undefined ? ('all' as const) : { first }
  const listed = (period: HistoryPeriod) => (within === 'all' ? inOneList(period, seen.scheme) : period)
  const [then, now] = [listed(was), listed(seen.now)]
  return withSubject(mostImproved({ before: then, after: now, criterion, atLeast, take }))
}

const ofEnd = { first: 'top', last: 'bottom' } as const

const stuck = ({ end, periods: atLeast, tail: size }: RuleOf<'stuck'>, { periods }: Seen) =>
  withSubject(
    stuckRanks({ periods, size, atLeast }).filter(
      ({ facts }) => end === 'either' || facts.tail === ofEnd[end],
    ),
  )

const behind = ({ span, tail: size, minShare }: RuleOf<'tail'>, { periods, proposes }: Seen) =>
  withSubject(tailLadder({ periods, size, minShare, steps: [{ span, consequence: proposes }] }))

const held = ({ of, value, periods: atLeast }: RuleOf<'streak'>, { periods }: Seen) =>
  withSubject(streak({ periods, of, value, atLeast }))

function litTotal(light: RuleOf<'light'>['light'], { now }: Seen): Found[] {
  const { period, places } = now
  return places
    .filter((place) => place.light === light)
    .map(({ subject, rank, group }) => {
      const of = places.filter((one) => one.group === group && one.rank !== null).length
      return { subject, finding: { rule: 'light', facts: { light, period, rank, of } } }
    })
}

function lit({ light, on, indicators }: RuleOf<'light'>, seen: Seen): Found[] {
  if (on === 'total') return litTotal(light, seen)
  return seen.given
    .filter((one) => one.light === light && (indicators?.includes(one.indicator) ?? true))
    .toSorted((a, b) => (a.indicator < b.indicator ? -1 : a.indicator > b.indicator ? 1 : 0))
    .map(({ subject, indicator, rank, of }) => ({
      subject,
      finding: { rule: 'light', facts: { light, period: seen.now.period, rank, of, indicator } },
    }))
}

const graded = ({ grades }: RuleOf<'grade'>, { now: { period, places } }: Seen): Found[] =>
  places.flatMap(({ subject, grade }) =>
    grade && grades.includes(grade)
      ? [{ subject, finding: { rule: 'grade', facts: { grade, period } } }]
      : [],
  )

/** No score is neither below nor above anything. */
function levelled({ indicator, min, below }: RuleOf<'level'>, { now }: Seen): Found[] {
  const bounds = { ...(min === undefined ? {} : { min }), ...(below === undefined ? {} : { below }) }
  const isWithin = (points: number) =>
    (min === undefined || points >= toPoints(min)) && (below === undefined || points < toPoints(below))
  return attainedOn(now, indicator).flatMap((attained, k) =>
    attained !== null && isWithin(attained)
      ? [
          {
            subject: now.places[k]!.subject,
            finding: {
              rule: 'level' as const,
              facts: { indicator, attained, period: now.period, ...bounds },
            },
          },
        ]
      : [],
  )
}

function honoured({ codes }: RuleOf<'honour'>, { honours }: Seen): Found[] {
  return honours
    .filter(({ code }) => codes.includes(code))
    .map(({ subject, code, reason, document, decidedBy, date }) => {
      const facts = { code, reason, ...(document === undefined ? {} : { document }), decidedBy, date }
      return { subject, finding: { rule: 'honour' as const, facts }, key: `${date} ${canonicalJson(facts)}` }
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ subject, finding }) => ({ subject, finding }))
}

const finders: { [K in Kind]: (rule: RuleOf<K>, seen: Seen) => Found[] } = {
  last: ends,
  first: ends,
  fallen: fell,
  improved,
  stuck,
  tail: behind,
  streak: held,
  light: lit,
  grade: graded,
  level: levelled,
  honour: honoured,
}

/** Whom one rule finds, and by which facts. */
export const find = <K extends Kind>(rule: RuleOf<K>, seen: Seen): Found[] =>
  finders[rule.kind as K](rule, seen)
