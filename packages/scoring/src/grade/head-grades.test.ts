import { expect, it } from 'vitest'
import { parsed } from './grade.fixture.ts'
import { headGrades } from './head-grades.ts'
import { unitAt } from './quota.fixture.ts'
import type { HeadOverride } from './quota-types.ts'

const roles = [
  { id: 'secretary', name: { zh: '书记', en: 'secretary' } },
  { id: 'mayor', name: { zh: '镇长', en: 'mayor' } },
]
const scheme = { grades: parsed(), heads: { follow: 'grade' as const, roles } }
const goodOrFair = { kind: 'bands' as const, bands: [{ grade: 'good', min: 80 }, { grade: 'fair' }] }
const override = (rest: Partial<HeadOverride> = {}): HeadOverride => ({
  subject: 'u',
  role: '镇长',
  grade: 'c',
  reason: '任职不满半年',
  decidedBy: '王主任',
  date: '2026-12-20',
  ...rest,
})
const heads = (unit = unitAt(1, 'a'), overrides: HeadOverride[] = []) => {
  const found = headGrades({ scheme, graded: [unit], overrides })
  return { grades: found.heads.map(({ role, proposed, grade }) => `${role} ${proposed} ${grade}`), ...found }
}

it('proposes the unit’s grade to its heads (S0-19), and none where it has none', () => {
  expect(heads().grades).toEqual(['secretary a a', 'mayor a a'])
  expect(heads(unitAt(null, null)).grades).toEqual(['secretary null null', 'mayor null null'])
})

it('takes the best grade from a barred head alone (S0-15): secretary barred but the unit not', () => {
  expect(heads(unitAt(1, 'a', { barredRoles: ['书记'] })).grades).toEqual(['secretary b b', 'mayor a a'])
  const { heads: found, grades } = heads(unitAt(5, 'c', { barredRoles: ['secretary'] }))
  expect(grades).toEqual(['secretary c c', 'mayor c c'])
  expect(found[0]!.steps.map(({ name }) => name)).toEqual(['head_follows', 'head_barred_idle'])
})

it('lets a named person decide otherwise, with the reason; the latest counts, all are recorded', () => {
  const later = override({ grade: 'b', date: '2026-12-25', document: '〔2026〕5号' })
  const { heads: found, grades, refused } = heads(unitAt(1, 'a'), [later, override()])
  expect(grades).toEqual(['secretary a a', 'mayor a b'])
  expect(found[1]).toMatchObject({ isOverridden: true, proposed: 'a' })
  expect(
    found[1]!.steps.map(({ rule, name, before, after, facts }) => [
      rule,
      name,
      before,
      after,
      facts.document,
    ]),
  ).toEqual([
    ['head', 'head_follows', null, 'a', undefined],
    ['head', 'head_decided', 'a', 'c', '—'],
    ['head', 'head_decided', 'c', 'b', '〔2026〕5号'],
  ])
  expect(found[1]!.steps.at(-1)!.facts).toMatchObject({ reason: '任职不满半年', date: '2026-12-25' })
  // Nobody decided on the other head, and nothing was refused.
  expect([found[0]!.isOverridden, refused]).toEqual([false, []])
})

it('refuses nothing where nothing was decided', () => {
  expect(headGrades({ scheme, graded: [unitAt(1, 'a')] }).refused).toEqual([])
})

it('changes the grade of the head of that unit alone', () => {
  const graded = [unitAt(1, 'a'), { ...unitAt(2, 'b'), subject: 'v' }]
  const found = headGrades({ scheme, graded, overrides: [override()] }).heads
  expect(found.map(({ subject, role, grade }) => `${subject} ${role} ${grade}`)).toEqual([
    ...['u secretary a', 'u mayor c', 'v secretary b', 'v mayor b'],
  ])
})

it('takes the words of the unit’s own class, and none in a scheme without grades', () => {
  const own = [
    { id: 'good', name: { zh: '好', en: 'good' } },
    { id: 'fair', name: { zh: '一般', en: 'fair' } },
  ]
  const grades = parsed({ byClass: [{ classes: ['k'], vocabulary: own, rule: goodOrFair }] })
  const unit = { ...unitAt(1, 'good'), class: 'k' }
  const judged = (grade: string) =>
    headGrades({ scheme: { ...scheme, grades }, graded: [unit], overrides: [override({ grade })] })
  expect(judged('fair')).toMatchObject({ refused: [], heads: [{ grade: 'good' }, { grade: 'fair' }] })
  expect(judged('c').refused).toMatchObject([{ reason: 'unknown_grade' }])
  const without = headGrades({ scheme: { heads: scheme.heads }, graded: [unit], overrides: [override()] })
  expect(without).toMatchObject({ heads: [], refused: [{ reason: 'unknown_grade' }] })
})

it.each([
  ['no_reason', override({ reason: ' ' })],
  ['not_signed', override({ decidedBy: ' ' })],
  ['not_signed', override({ date: ' ' })],
  ['unknown_subject', override({ subject: 'x' })],
  ['unknown_role', override({ role: '主任' })],
  ['unknown_grade', override({ grade: 'z' })],
])('refuses an override: %s', (reason, one) => {
  const { grades, refused } = heads(unitAt(1, 'a'), [one])
  expect(refused).toEqual([{ override: one, reason }])
  expect(grades).toEqual(['secretary a a', 'mayor a a'])
})

it('does not give the best grade back to whoever is disqualified', () => {
  const unit = unitAt(1, 'a', { barredRoles: ['mayor'] })
  expect(heads(unit, [override({ grade: 'a' })]).refused).toMatchObject([{ reason: 'role_barred' }])
  expect(heads(unit, [override({ grade: 'c' })]).grades).toEqual(['secretary a a', 'mayor b c'])
})

it('refuses every override in a scheme without heads', () => {
  const found = headGrades({
    scheme: { grades: parsed() },
    graded: [unitAt(1, 'a')],
    overrides: [override()],
  })
  expect(found).toMatchObject({ heads: [], refused: [{ reason: 'unknown_role' }] })
})
