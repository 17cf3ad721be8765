import type { Scheme } from '@plumbline/scheme'
import type { Outcome } from '../whole/types.ts'
import type { Flip, Turning } from './types.ts'

/** One outcome as it can be asked subject by subject. */
export interface Facing {
  rank: ReadonlyMap<string, number | null>
  overall: ReadonlyMap<string, number | null>
  decided(of: Turning, subject: string): Flip['now']
}

export function facing({ ranked, overall, grading, proposals }: Outcome): Facing {
  const lights = new Map(ranked.map(({ subject, light }) => [subject, light]))
  const grades = new Map(grading.graded.map(({ subject, grade }) => [subject, grade]))
  const named = new Map<string, Set<string>>()
  for (const { consequence, subject } of proposals)
    named.set(consequence, (named.get(consequence) ?? new Set()).add(subject))
  return {
    rank: new Map(ranked.map(({ subject, rank }) => [subject, rank])),
    overall: new Map([...overall].map(([subject, { rank }]) => [subject, rank])),
    decided(of, subject) {
      if (of.kind === 'light') return lights.get(subject) ?? null
      if (of.kind === 'grade') return grades.get(subject) ?? null
      return named.get(of.id)?.has(subject) ?? false
    },
  }
}

/** What is looked at for those of a class: the light, the grade, the scheme's own consequences for it. */
export const turningsOf = ({ grades, consequences = [] }: Scheme, classId: string): Turning[] => [
  { kind: 'light' },
  ...(grades ? [{ kind: 'grade' as const }] : []),
  ...consequences
    .filter(({ classes }) => classes?.includes(classId) ?? true)
    .map(({ id }) => ({ kind: 'consequence' as const, id })),
]
