import { Scheme, type SchemeInput } from '../schema.ts'
import { goodScheme } from '../scheme.fixture.ts'
import { lintScheme, type ClassSize } from './lint-scheme.ts'

export type GradesInput = NonNullable<SchemeInput['grades']>

const text = (zh: string, en: string) => ({ zh, en })

/** 优秀 30 %, 良好 40 %, 合格 30 %, with nothing to find fault with. */
export const goodGrades = (): GradesInput => ({
  vocabulary: [
    { id: 'excellent', name: text('优秀', 'excellent') },
    { id: 'good', name: text('良好', 'good') },
    { id: 'pass', name: text('合格', 'pass') },
  ],
  rule: {
    kind: 'quotas',
    quotas: [
      { grade: 'excellent', share: 0.3 },
      { grade: 'good', share: 0.4 },
      { grade: 'pass', share: 0.3 },
    ],
    ties: 'in',
  },
})

export const bandsOf = (...bands: [grade: string, min?: number][]): GradesInput['rule'] => ({
  kind: 'bands',
  bands: bands.map(([grade, min]) => (min === undefined ? { grade } : { grade, min })),
})

type Changes = Partial<GradesInput> & { scheme?: Partial<SchemeInput>; roster?: ClassSize[] }

/** What lint says about the good grades with something changed, those of lights apart. */
export function problemsWith({ scheme, roster = [], ...changed }: Changes) {
  const draft = Scheme.parse({ ...goodScheme(), ...scheme, grades: { ...goodGrades(), ...changed } })
  return lintScheme(draft, roster).filter(({ code }) => code.startsWith('grade'))
}

/** 'code place' of each. */
export const findingsWith = (changes: Changes) =>
  problemsWith(changes).map(({ code, place }) => `${code} ${place}`)

export const district = (count: number): ClassSize => ({ class: 'district', count })
