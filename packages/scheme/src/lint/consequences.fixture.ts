import { Scheme, type ConsequenceInput, type SchemeInput } from '../schema.ts'
import { goodScheme } from '../scheme.fixture.ts'
import { goodGrades } from './grades.fixture.ts'
import { lintScheme, type ClassSize } from './lint-scheme.ts'

type RuleInput = ConsequenceInput['rule']

export const consequenceOf = (rule: RuleInput, rest: Partial<ConsequenceInput> = {}): ConsequenceInput => ({
  id: 'talk',
  name: { zh: '约谈', en: 'interview' },
  rule,
  proposes: { zh: '约谈', en: 'an interview' },
  to: 'head',
  kind: 'talk',
  ...rest,
})

interface Around {
  scheme?: Partial<SchemeInput>
  roster?: ClassSize[]
}

/** What lint says about consequences in the good scheme, with grades and lights. */
export function problemsOf(consequences: ConsequenceInput[], { scheme, roster = [] }: Around = {}) {
  const draft = Scheme.parse({ ...goodScheme(), grades: goodGrades(), ...scheme, consequences })
  return lintScheme(draft, roster).filter(({ place }) => place.startsWith('consequences'))
}

/** 'code place' for consequences with these rules; a whole consequence where one is given. */
export const findingsOf = (rules: (RuleInput | ConsequenceInput)[], around: Around = {}) =>
  problemsOf(
    rules.map((one, index) => ('rule' in one ? one : consequenceOf(one, { id: `talk${index}` }))),
    around,
  ).map(({ code, place }) => `${code} ${place}`)

export const months: Partial<SchemeInput> = { period: 'month' }
export const years: Partial<SchemeInput> = { period: 'year' }
export const twoClasses: SchemeInput['classes'] = ['district', 'county'].map((id) => ({
  id,
  name: { zh: id, en: id },
}))
