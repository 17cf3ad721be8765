import type { Grades, GradeRule } from '@plumbline/scheme'
import type { RankedSubject } from '../types.ts'
import type { Standing } from './standings.ts'
import type { GradeDecision, GradeStep, Honour } from './types.ts'

/** A subject on its way through the rules. */
export interface Held {
  ranked: RankedSubject
  standing: Standing
  decisions: readonly GradeDecision[]
  /** Those that give it priority among its equals, the earliest first. */
  priority: readonly Honour[]
  /** False where members are graded unit by unit and its unit is not known. */
  isPlaced: boolean
  grade: string | null
  steps: GradeStep[]
}

/** Takes a whole group, since a quota looks at all of it. */
export type Stage = (group: readonly Held[], grades: Grades) => Held[]

interface Applied {
  rule: GradeRule | 'score' | 'head'
  name: string
  after: string | null
  facts: Record<string, string>
}

/** The subject after a rule, with the step that says so. */
export const apply = (held: Held, applied: Applied): Held => ({
  ...held,
  grade: applied.after,
  steps: [...held.steps, { ...applied, before: held.grade }],
})

export const topOf = ({ vocabulary }: Grades): string => vocabulary[0]!.id
/** What is left when the best is out of reach. */
export const secondOf = ({ vocabulary }: Grades): string => vocabulary[1]!.id

/** 0 is the best; having no grade is below them all. */
export function orderOf({ vocabulary }: Grades, grade: string | null): number {
  const index = vocabulary.findIndex(({ id }) => id === grade)
  return index === -1 ? Infinity : index
}

/** 30 % of 10 as words want it: { share: '30', of: '10' }. */
export const shareFacts = (share: number, of: number) => ({
  share: String(Number((share * 100).toFixed(6))),
  of: String(of),
})
