import { Scheme, type IndicatorInput } from '@plumbline/scheme'
import type { Fact, Subject } from '@plumbline/scoring'
import type { Case, CaseIndicator } from './case-folder.ts'

type MethodInput = NonNullable<IndicatorInput['method']>

const caseYear = '2026'
export const periodOf = (month: string) => `${caseYear}-${month.padStart(2, '0')}`
export const idOf = (code: string) => code.toLowerCase()

const text = (name: string) => ({ zh: name, en: name })
const measure = { kind: 'value', field: 'value' } as const
const target = { field: 'plan', pace: 'linear' } as const

/** One row per rule of RULES.md. A missing parameter is our default, which is theirs. */
const methods: Record<CaseIndicator['rule'], (one: CaseIndicator) => MethodInput> = {
  completion: ({ direction, params }) =>
    direction === 1
      ? { kind: 'completion', measure, target, cap: (params.cap ?? 100) / 100 }
      : { kind: 'inverse', form: 'b', measure, target, cap: (params.cap ?? 100) / 100 },
  minmax: ({ params }) => ({
    kind: 'minmax',
    measure,
    low: params.lo,
    high: params.hi,
    degenerate: params.degenerate,
  }),
  interp: ({ params }) => ({ kind: 'piecewise', measure, points: params.points ?? [] }),
  rank: () => ({ kind: 'rank', measure, form: 'linear' }),
  zscore: ({ params }) => ({
    kind: 'zscore',
    measure,
    mean: params.mean,
    sd: params.sd,
    low: params.lo,
    high: params.hi,
  }),
} as Record<CaseIndicator['rule'], (one: CaseIndicator) => MethodInput>

function indicatorOf(one: CaseIndicator): IndicatorInput {
  return {
    id: idOf(one.code),
    name: text(one.name),
    weight: one.weight,
    direction: one.direction === 1 ? 'up' : 'down',
    fields: [
      { id: 'value', name: text('实际值'), unit: '', basis: 'ytd' },
      { id: 'plan', name: text('目标值'), unit: '', source: 'target' },
    ],
    method: methods[one.rule](one),
  }
}

export function schemeOfCase({ scheme }: Case): Scheme {
  return Scheme.parse({
    language: 'plumbline/1',
    id: 'golden',
    title: text('对照案例'),
    basis: text('对照案例'),
    synthetic: true,
    period: 'month',
    classes: [{ id: 'unit', name: text('单位') }],
    boards: scheme.categories.map((category) => ({
      id: idOf(category.code),
      name: text(category.name),
      weight: category.weight,
      indicators: scheme.indicators.filter((one) => one.category === category.code).map(indicatorOf),
    })),
    ranking: { ties: 'min', on: 'published' },
    calendar: { opensAfterDays: 1, dueAfterDays: 5, closesAfterDays: 8, closesAt: '18:00' },
  })
}

export const subjectsOfCase = ({ units }: Case): Subject[] =>
  units.map(({ code = '' }) => ({ id: code, class: 'unit' }))

/** Their plan grows by 1/months a month, ours by 1/12: the year's target is scaled to match. */
const yearly = (target: string, months: number) => String((Number(target) * 12) / months)

export function factsOfCase({ scheme, values, targets }: Case): Fact[] {
  const codes = scheme.indicators.map(({ code }) => code)
  const facts = (row: Record<string, string>, unit: string) =>
    codes
      .filter((code) => row[code])
      .map((code) => ({ subject: unit, indicator: idOf(code), value: row[code]! }))
  const plans = targets.flatMap((row) =>
    facts(row, row['unit']!).map((fact) => ({
      ...fact,
      value: yearly(fact.value, scheme.months),
      field: 'plan',
      period: caseYear,
    })),
  )
  const months = values.flatMap((row) =>
    facts(row, row['unit']!).map((fact) => ({ ...fact, field: 'value', period: periodOf(row['month']!) })),
  )
  return [...plans, ...months]
}
