import { Grades, type SchemeInput } from '@plumbline/scheme'
import { rankSubjects } from '../rank/rank-subjects.ts'
import { indicatorOf, schemeOf } from '../scheme.fixture.ts'
import { gradeSubjects } from './grade-subjects.ts'
import type { GradeDecision, Grading } from './types.ts'

export type GradesInput = NonNullable<SchemeInput['grades']>

const names = { a: '优秀', b: '良好', c: '合格', d: '不合格' }

/** a 优秀 30 %, b 良好 40 %, c 合格 30 %; d 不合格 by decision only. */
const gradesOf = (rest: Partial<GradesInput> = {}): GradesInput => ({
  vocabulary: Object.entries(names).map(([id, zh]) => ({ id, name: { zh, en: id } })),
  rule: quotasOf({ a: 0.3, b: 0.4, c: 0.3 }),
  ...rest,
})

export const quotasOf = (shares: Record<string, number>, ties: 'in' | 'out' = 'in'): GradesInput['rule'] => ({
  kind: 'quotas',
  quotas: Object.entries(shares).map(([grade, share]) => ({ grade, share })),
  ties,
})

export const bands: GradesInput['rule'] = {
  kind: 'bands',
  bands: [{ grade: 'a', min: 90 }, { grade: 'b', min: 80 }, { grade: 'c' }],
}

/** 90 → u0, 80.125 → u1 …; a letter before a number is the class: { c1: [90, 80] }. null = no total. */
export interface Given {
  totals: (number | null)[] | Record<string, (number | null)[]>
  decisions?: GradeDecision[]
  ranking?: SchemeInput['ranking']
}

export function ranked(rest: Partial<GradesInput>, { totals, ranking = {} }: Given) {
  const scheme = schemeOf([{ weight: 100, indicators: [indicatorOf('i', {})] }], {
    grades: gradesOf(rest),
    ranking,
  })
  const classes = Array.isArray(totals) ? { c: totals } : totals
  const all = Object.entries(classes).flatMap(([id, list]) => {
    const scores = list.map((total, k) => ({
      subject: Array.isArray(totals) ? `u${k}` : `${id}u${k}`,
      class: id,
      total: total === null ? null : Math.round(total * 1e8),
    }))
    return rankSubjects({ scheme, scores, previous: [] })
  })
  return { scheme, ranked: all }
}

export const grading = (rest: Partial<GradesInput>, given: Given): Grading =>
  gradeSubjects({ ...ranked(rest, given), decisions: given.decisions ?? [] })

/** Grades in the order of subjects: 'aabbc', '-' for none. */
export function gradesIn({ graded }: Grading): string {
  const number = (id: string) => Number(/\d+$/.exec(id)![0])
  return graded
    .toSorted((x, y) =>
      x.class < y.class ? -1 : x.class > y.class ? 1 : number(x.subject) - number(y.subject),
    )
    .map(({ grade }) => grade ?? '-')
    .join('')
}

export const letters = (rest: Partial<GradesInput>, given: Given) => gradesIn(grading(rest, given))

/** n totals from 100 down. */
export const falling = (n: number) => Array.from({ length: n }, (_, k) => 100 - k / 10)

const decided = { reason: '市委通报', document: '〔2026〕3号', decidedBy: '王主任', date: '2026-12-01' }
export const vetoed = (subject: string, grade?: string): GradeDecision => ({
  kind: 'veto',
  subject,
  ...decided,
  ...(grade === undefined ? {} : { grade }),
})
export const given = (subject: string, grade?: string): GradeDecision => ({
  kind: 'direct',
  subject,
  ...decided,
  ...(grade === undefined ? {} : { grade }),
})
export const barred = (subject: string, role?: string): GradeDecision => ({
  kind: 'disqualify',
  subject,
  ...decided,
  ...(role === undefined ? {} : { role }),
})

/** At most this grade. */
export const capped = (subject: string, grade: string): GradeDecision => ({
  ...{ kind: 'disqualify', subject, grade },
  ...decided,
})

export const parsed = (rest: Partial<GradesInput> = {}) => Grades.parse(gradesOf(rest))
