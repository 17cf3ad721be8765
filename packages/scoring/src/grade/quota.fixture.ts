import { MemberQuotas, type SchemeInput } from '@plumbline/scheme'
import type { HistoryPeriod } from '../history/types.ts'
import { parsed } from './grade.fixture.ts'
import { memberQuota, type MemberQuotaInput } from './member-quota.ts'
import type { MemberQuota } from './quota-types.ts'
import type { GradedSubject, Honour } from './types.ts'

export type QuotasInput = NonNullable<SchemeInput['memberQuotas']>
type RuleInput = NonNullable<QuotasInput['rules']>[number]

export const rule = (id: string, when: RuleInput['when'], effect: RuleInput['effect']): RuleInput => ({
  id,
  when,
  effect,
})
export const set = (share: number) => ({ kind: 'share' as const, share })
export const add = (points: number) => ({ kind: 'add' as const, add: points })

const honours = [
  { id: 'civilised', name: { zh: '文明单位', en: 'civilised unit' } },
  { id: 'system', name: { zh: '系统先进集体', en: 'model of its system' } },
]

/** The unit u at a place of ten, graded as told. */
export const unitAt = (
  place: number | null,
  grade: string | null = 'b',
  more: Partial<GradedSubject> = {},
) => ({
  subject: 'u',
  class: 'c',
  grade,
  place,
  of: 10,
  best: place,
  worst: place,
  barredRoles: [],
  steps: [],
  ...more,
})

export const holds = (subject: string, code: string): Honour => ({
  subject,
  code,
  reason: '省文明办通报',
  document: '〔2026〕9号',
  decidedBy: '王主任',
  date: '2026-11-01',
})

/** Years before with the unit's grade in each: { 2024: 'a' }. */
export const years = (grades: Record<string, string>): HistoryPeriod[] =>
  Object.entries(grades).map(([period, grade]) => ({
    period,
    places: [{ subject: 'u', group: 'c', rank: 1, grade }],
  }))

export const schemeOfQuotas = (quotas: QuotasInput) => ({
  grades: parsed(),
  memberQuotas: MemberQuotas.parse(quotas),
  honours,
  period: 'year' as const,
})

/** Of a unit with 52 members in 2026, unless told. */
export function quotaOf(quotas: QuotasInput, given: Partial<MemberQuotaInput> = {}): MemberQuota {
  const scheme = schemeOfQuotas(quotas)
  return memberQuota({ scheme, unit: unitAt(2), period: '2026', members: 52, ...given })!
}
