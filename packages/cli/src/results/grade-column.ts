import type { Scheme } from '@plumbline/scheme'
import { gradeName } from '@plumbline/scheme/grades'
import type { Language } from '../language.ts'
import type { GradeResults } from './grade-results.ts'

const head = { zh: '等次', en: 'grade' } as const satisfies Record<Language, string>

interface GradeColumn {
  heads: string[]
  cells: (subject: string) => string[]
}

/** The column of grades; none for a scheme without them. */
export function gradeColumn(
  results: GradeResults | undefined,
  { grades }: Scheme,
  language: Language,
): GradeColumn {
  if (!results || !grades) return { heads: [], cells: () => [] }
  const held = new Map(results.graded.map(({ subject, grade }) => [subject, grade]))
  const nameOf = (grade: string | null | undefined) => (grade ? gradeName(grades, grade)[language] : '')
  return { heads: [head[language]], cells: (subject) => [nameOf(held.get(subject))] }
}
