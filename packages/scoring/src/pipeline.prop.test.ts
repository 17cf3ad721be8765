import { Scheme } from '@plumbline/scheme'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gradeSubjects, linkTotals, memberQuota, rankSubjects, scoreSubjects } from './index.ts'
import * as naive from './reference-pipeline.fixture.ts'
import { factsOf, indicatorOf, period } from './scheme.fixture.ts'

const both = (name: string) => ({ zh: name, en: name })
const ids = ['a', 'b', 'd']
const rounding = fc.constantFrom('floor' as const, 'half_up' as const, 'ceil' as const)

const rules = fc.record({
  weights: fc.integer({ min: 1, max: 99 }),
  // Few steps and shares, so that ties and edges come often.
  steps: fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })),
  own: fc.constantFrom(70, 60, 55, 33),
  ties: fc.constantFrom('min' as const, 'max' as const, 'average' as const, 'dense' as const),
  on: fc.constantFrom('exact' as const, 'published' as const),
  mode: fc.constantFrom('half_up' as const, 'half_even' as const),
  shares: fc.constantFrom([30, 40, 30], [15, 35, 50], [7, 63, 30], [50, 50, 0]),
  cut: fc.record({ rounding, ties: fc.constantFrom('in' as const, 'out' as const) }),
  members: fc.record({ base: fc.constantFrom(15, 20, 33), rounding }),
})
type Rules = typeof rules extends fc.Arbitrary<infer R> ? R : never

const hundredths = fc.option(
  fc.oneof(fc.constantFrom(0, 6000, 8333, 9000, 10_000), fc.integer({ min: 0, max: 10_000 })),
)
const unit = fc.record({
  values: fc.tuple(hundredths, hundredths),
  given: fc.array(fc.constantFrom(50, 125, 200), { maxLength: 3 }),
  taken: fc.nat(4),
  staff: fc.nat(60),
  above: fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 12 })), { maxLength: 2 }),
})
const units = fc.array(unit, { minLength: 1, maxLength: 8 })
type Unit = typeof unit extends fc.Arbitrary<infer U> ? U : never

const schemeOf = (own: Rules) =>
  Scheme.parse({
    ...{ language: 'plumbline/1', id: 'sample', title: both('示例'), basis: both('示例'), period: 'month' },
    classes: ['top', 'sub'].map((id) => ({ id, name: both(id) })),
    boards: [
      {
        ...{ id: 'x', name: both('板块'), weight: 100 },
        indicators: [own.weights, 100 - own.weights].map((weight, k) =>
          indicatorOf(`i${k}`, {
            weight,
            method: { kind: 'imported', measure: { kind: 'value', field: 'v' } },
          }),
        ),
      },
    ],
    calendar: { opensAfterDays: 1, dueAfterDays: 5, closesAfterDays: 8, closesAt: '18:00' },
    rounding: { mode: own.mode, decimals: 2 },
    ranking: { ties: own.ties, on: own.on },
    ledger: {
      rules: [
        { id: 'case', name: both('加'), kind: 'bonus', points: { kind: 'given', max: 2 }, cap: 3 },
        { id: 'each', name: both('减'), kind: 'deduction', points: { kind: 'each', points: 0.7 } },
      ],
      cap: { deduction: 2 },
    },
    coefficients: {
      static: { otherwise: own.steps[0], given: [{ class: 'sub', step: own.steps[1] }] },
    },
    cascade: [{ class: 'sub', own: own.own / 100 }],
    grades: {
      vocabulary: ids.map((id) => ({ id, name: both(id) })),
      rule: {
        kind: 'quotas',
        quotas: own.shares.map((share, k) => ({ grade: ids[k], share: share / 100 })),
        ...own.cut,
      },
    },
    memberQuotas: {
      ...{ base: own.members.base / 100, rounding: own.members.rounding, ceiling: 0.35 },
      rules: [
        { id: 'tail', when: { kind: 'last', places: 1 }, effect: { kind: 'share', share: 0 } },
        { id: 'good', when: { kind: 'grade', grades: ['a'] }, effect: { kind: 'add', add: 0.05 } },
      ],
    },
  })

const named = (prefix: string, all: readonly Unit[]) => all.map((one, k) => ({ ...one, id: `${prefix}${k}` }))
type Named = Unit & { id: string }

const aboveOf = ({ above }: Unit, top: readonly Named[]) =>
  above.map(([at, months]) => ({ subject: top[at % top.length]!.id, months }))

/** Every number of the engine on the way, subject by subject. */
function computed(own: Rules, classes: Record<'top' | 'sub', readonly Named[]>) {
  const scheme = schemeOf(own)
  const all = [...classes.top, ...classes.sub]
  const subjects = (['top', 'sub'] as const).flatMap((id) =>
    classes[id].map((one) => ({ id: one.id, class: id })),
  )
  const ground = { period, reason: '督查', decidedBy: '张三', date: '2026-10-20' }
  const entries = all.flatMap(({ id: subject, given, taken }) => [
    ...given.map((one, k) => ({
      id: `${subject}+${k}`,
      subject,
      rule: 'case',
      points: String(one / 100),
      ...ground,
    })),
    ...Array.from({ length: taken }, (_, k) => ({ id: `${subject}-${k}`, subject, rule: 'each', ...ground })),
  ])
  const cells = ({ values }: Unit) =>
    values.flatMap((value, k) => (value === null ? [] : [[`i${k}.v`, String(value / 100)] as const]))
  const facts = factsOf(Object.fromEntries(all.map((one) => [one.id, Object.fromEntries(cells(one))])))
  const scored = (['top', 'sub'] as const).flatMap((id) =>
    scoreSubjects({ scheme, period, class: id, subjects, facts, entries }),
  )
  const parents = new Map(classes.sub.map((one) => [one.id, aboveOf(one, classes.top)]))
  const linked = linkTotals({ scheme, scores: scored, parents })
  const ranked = ['top', 'sub'].flatMap((id) =>
    rankSubjects({ scheme, scores: linked.filter((one) => one.class === id), previous: [] }),
  )
  const { graded } = gradeSubjects({ scheme, ranked, decisions: [] })
  return all.map(({ id, staff }) => {
    const [rank, grade] = [
      ranked.find((one) => one.subject === id)!,
      graded.find((one) => one.subject === id)!,
    ]
    const quota = memberQuota({ scheme, unit: grade, period, members: staff })!
    const { total, published } = rank
    return [
      id,
      total,
      published,
      rank.rank,
      rank.of,
      grade.grade,
      Math.round(quota.share * 100),
      quota.places,
    ]
  })
}

const shown = (cents: bigint) => {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
const factors = [1000, 1036, 1072, 1108, 1144, 1180]

/** Places, grades and shares of one class from its totals. */
function placed(own: Rules, members: readonly (Named & { total: naive.Exact })[]) {
  const values = members.map(({ total }) =>
    total === null || own.on === 'exact' ? total : naive.publishedOf(total, own.mode),
  )
  const of = values.filter((value) => value !== null).length
  return members.map(({ id, total, staff }, k) => {
    const { base, rounding: by } = own.members
    const value = values[k]!
    if (total === null || value === null)
      return [id, null, null, null, of, null, base, naive.cut(base, staff, by)]
    const [best, worst] = [naive.placeOf(values, value, 'min'), naive.placeOf(values, value, 'max')]
    const cutAt = (percent: number) => naive.cut(percent, of, own.cut.rounding)
    const grade = ids[naive.gradeOf(own.cut.ties === 'in' ? best : worst, own.shares, cutAt)]!
    const isLast = worst === of && best > 1
    const share = isLast ? 0 : Math.min(35, base + (grade === 'a' ? 5 : 0))
    const published = shown(naive.publishedOf(total, own.mode))
    const rank = naive.placeOf(values, value, own.ties)
    return [id, Number(total), published, rank, of, grade, share, naive.cut(share, staff, by)]
  })
}

function reference(own: Rules, { top, sub }: Record<'top' | 'sub', readonly Named[]>) {
  const settled = ({ values, given, taken }: Unit, step: number) => {
    const raw = naive.rawOf(values, [own.weights, 100 - own.weights])
    return naive.settledOf(raw, given, taken, factors[step - 1]!)
  }
  const above = top.map((one) => ({ ...one, total: settled(one, own.steps[0]) }))
  const below = sub.map((one) => {
    const over = aboveOf(one, top).map(({ subject, months }) => ({
      months,
      total: above.find(({ id }) => id === subject)!.total,
    }))
    return { ...one, total: naive.linkedOf(settled(one, own.steps[1]), over, own.own) }
  })
  return [...placed(own, above), ...placed(own, below)]
}

it('from figures to the places of members comes to what definitions and whole numbers come to', () => {
  fc.assert(
    fc.property(rules, units, units, (own, above, below) => {
      const classes = { top: named('t', above), sub: named('s', below) }
      expect(computed(own, classes)).toEqual(reference(own, classes))
    }),
    { numRuns: 400 },
  )
})
