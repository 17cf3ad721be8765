import { expect, it } from 'vitest'
import { barred, bands, falling, given, grading, ranked, vetoed } from './grade.fixture.ts'
import { gradeSubjects } from './grade-subjects.ts'
import { holds } from './quota.fixture.ts'

const totals = falling(10)

it('grades nobody where the scheme has no grades, and still says which honours nobody holds', () => {
  const { scheme, ranked: list } = ranked({}, { totals })
  const { grades: _, ...without } = scheme
  const honour = holds('stranger', 'civilised')
  expect(gradeSubjects({ scheme: without, ranked: list, decisions: [], honours: [honour] })).toEqual({
    graded: [],
    unused: [],
    unusedHonours: [{ honour, reason: 'unknown_subject' }],
  })
})

it('names the roles barred each once and in order, and none where the unit itself is meant', () => {
  const roles = ['secretary', 'mayor', 'secretary'].map((role) => barred('u0', role))
  const decisions = [...roles, vetoed('u0'), given('u1'), barred('u2')]
  const { graded } = grading({}, { totals, decisions })
  expect(graded.slice(0, 4).map(({ barredRoles }) => barredRoles)).toEqual([
    ['mayor', 'secretary'],
    [],
    [],
    [],
  ])
})

it('ranks last only whom a veto strikes, not whom another decision names', () => {
  const decisions = [given('u0'), barred('u1'), vetoed('u2')]
  const { graded } = grading({ vetoRanking: 'last' }, { totals: falling(4), decisions })
  expect(graded.map(({ subject, place }) => [subject, place])).toEqual([
    ['u0', 1],
    ['u1', 2],
    ['u3', 3],
    ['u2', 4],
  ])
})

it('sets nobody apart by honours where the scheme gives none priority', () => {
  const topQuota = { share: 0.5, ties: 'out' as const }
  const { scheme, ranked: list } = ranked({ rule: bands, topQuota }, { totals: [95, 95] })
  const honours = [{ id: 'urgent', name: { zh: '急难险重', en: 'urgent tasks' } }]
  const { graded } = gradeSubjects({
    scheme: { ...scheme, honours },
    ranked: list,
    decisions: [],
    honours: [holds('u1', 'urgent')],
  })
  expect(graded.map(({ grade }) => grade)).toEqual(['b', 'b'])
})

it('leaves no trace on a unit of a decision it hands back', () => {
  const { graded, unused } = grading({}, { totals, decisions: [vetoed('u0', 'zz')] })
  expect(unused).toEqual([{ decision: vetoed('u0', 'zz'), reason: 'unknown_grade' }])
  expect(graded[0]).toMatchObject({ subject: 'u0', grade: 'a' })
  expect(graded[0]!.steps.map(({ rule }) => rule)).toEqual(['score'])
})
