import { Scheme, type IndicatorInput, type SchemeInput } from '@plumbline/scheme'
import type { Fact, Subject } from '@plumbline/scoring'
import type { Case, CaseIndicator } from './case-folder.ts'
import type { Row } from './read-rows.ts'

type MethodInput = NonNullable<IndicatorInput['method']>
type GradesInput = NonNullable<SchemeInput['grades']>

/** Months count on through the years: the thirteenth is January 2027. */
export const periodOf = (month: number) =>
  `${2026 + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`
export const idOf = (code: string) => code.toLowerCase()

const text = (name: string) => ({ zh: name, en: name })
const measure = { kind: 'value', field: 'value' } as const
const target = { field: 'plan' } as const

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
}

function indicatorOf(one: CaseIndicator): IndicatorInput {
  return {
    id: idOf(one.code),
    name: text(one.name),
    weight: one.weight,
    direction: one.direction === 1 ? 'up' : 'down',
    fields: [
      { id: 'value', name: text('实际值'), unit: '', basis: 'ytd' },
      { id: 'plan', name: text('时序目标'), unit: '', basis: 'ytd' },
    ],
    method: methods[one.rule](one),
  }
}

const idAt = (index: number) => `g${index}`
/** A vocabulary has two grades at least; one that nobody gets does no harm. */
const vocabularyOf = (names: readonly string[]) =>
  [...names, ...(names.length < 2 ? ['—'] : [])].map((name, k) => ({ id: idAt(k), name: text(name) }))

const bandsOf = ({ bands }: Case['scheme']): GradesInput => ({
  vocabulary: vocabularyOf(bands.map(([, name]) => name)),
  rule: {
    kind: 'bands',
    bands: bands.map(([min, _], k) => (min === null ? { grade: idAt(k) } : { grade: idAt(k), min })),
  },
})

/** Units that share a place share a grade, and so may exceed its share. */
const quotasOf = ({ grades }: Case['scheme']): GradesInput => ({
  vocabulary: vocabularyOf(grades.map(([name]) => name)),
  rule: { kind: 'quotas', quotas: grades.map(([, share], k) => ({ grade: idAt(k), share })), ties: 'in' },
})

export interface CaseSchemes {
  /** Whose grades are the case's bands. */
  bands: Scheme
  /** The same with its grades by place. */
  quotas: Scheme
}

export function schemesOfCase({ scheme }: Case): CaseSchemes {
  const plain: SchemeInput = {
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
    rounding: { decimals: scheme.rounding },
    calendar: { opensAfterDays: 1, dueAfterDays: 5, closesAfterDays: 8, closesAt: '18:00' },
  }
  const withGrades = (grades: GradesInput | false) => Scheme.parse(grades ? { ...plain, grades } : plain)
  return {
    bands: withGrades(scheme.bands.length > 0 && bandsOf(scheme)),
    quotas: withGrades(scheme.grades.length > 0 && quotasOf(scheme)),
  }
}

export const subjectsOfCase = ({ units }: Case): Subject[] =>
  units.map(({ code = '' }) => ({ id: code, class: 'unit' }))

/** What is due by a month of theirs, where a year may have any number of months: target × month ÷ months. */
function planOf(target: string, month: number, months: number): string {
  const plan = (Number(target) * month) / months
  return String(plan).includes('e') ? plan.toFixed(20) : String(plan)
}

/** Facts of one month. */
export function factsOfMonth({ scheme, values, targets }: Case, month: number): Fact[] {
  const period = periodOf(month)
  const facts = (row: Row, field: string, valueOf: (cell: string) => string) =>
    scheme.indicators
      .filter(({ code }) => row[code])
      .map(({ code }) => ({
        subject: row['unit']!,
        indicator: idOf(code),
        field,
        period,
        value: valueOf(row[code]!),
      }))
  return [
    ...targets.flatMap((row) => facts(row, 'plan', (cell) => planOf(cell, month, scheme.months))),
    ...values
      .filter((row) => Number(row['month']) === month)
      .flatMap((row) => facts(row, 'value', (cell) => cell)),
  ]
}
