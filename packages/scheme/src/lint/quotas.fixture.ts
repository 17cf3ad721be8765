import { Scheme, type SchemeInput } from '../schema.ts'
import { goodScheme } from '../scheme.fixture.ts'
import { goodGrades, type GradesInput } from './grades.fixture.ts'
import { lintScheme, type ClassSize } from './lint-scheme.ts'

export type QuotasInput = NonNullable<SchemeInput['memberQuotas']>
type RuleInput = NonNullable<QuotasInput['rules']>[number]

const text = (zh: string, en: string) => ({ zh, en })

export const honours = [
  { id: 'civilised', name: text('文明单位', 'civilised unit') },
  { id: 'urgent', name: text('急难险重', 'urgent tasks') },
]

export const rule = (id: string, when: RuleInput['when'], effect: RuleInput['effect']): RuleInput => ({
  id,
  when,
  effect,
})
export const set = (share: number) => ({ kind: 'share' as const, share })
export const add = (points: number) => ({ kind: 'add' as const, add: points })

/** Of ten: the last loses its quota, the last two have 10 %, an excellent unit 5 points more. */
export const goodQuotas = (): QuotasInput => ({
  base: 0.2,
  ceiling: 0.25,
  rules: [
    rule('last_one', { kind: 'last', places: 1 }, set(0)),
    rule('last_two', { kind: 'last', places: 2 }, set(0.1)),
    rule('civilised', { kind: 'honour', anyOf: ['civilised'] }, add(0.05)),
    rule('excellent', { kind: 'grade', grades: ['excellent'] }, add(0.05)),
  ],
})

export interface Changed extends Omit<Partial<SchemeInput>, 'grades' | 'memberQuotas'> {
  grades?: Partial<GradesInput>
  quotas?: Partial<QuotasInput>
  roster?: ClassSize[]
}

export const schemeWith = ({ grades, quotas, roster: _, ...rest }: Changed) =>
  Scheme.parse({
    ...goodScheme(),
    honours,
    grades: { ...goodGrades(), ...grades },
    memberQuotas: { ...goodQuotas(), ...quotas },
    ...rest,
  })

/** What lint says of quotas, honours and grades by unit with something changed: 'code place' of each. */
export const quotaFindings = (changed: Changed) =>
  lintScheme(schemeWith(changed), changed.roster ?? [])
    .filter(({ code }) => /^(quota|honour|grade_unknown|grades_unit|grades_across|id_)/.test(code))
    .map(({ code, place }) => `${code} ${place}`)
