import type { Overall } from '@plumbline/scheme'
import { expect, it } from 'vitest'
import { rankOverall } from '../rank/rank-overall.ts'
import { gradesIn, quotasOf, ranked, vetoed, type GradesInput } from './grade.fixture.ts'
import { gradeSubjects } from './grade-subjects.ts'

/** A third of six is two; towns are judged harder than parks. */
const totals = { park: [90, 85, 80], town: [70, 60, 40] }
const rule = quotasOf({ a: 1 / 3, b: 1 / 3, c: 1 / 3 })

function gradedBy(basis: Overall['basis'] | undefined, rest: Partial<GradesInput> = {}, veto: string[] = []) {
  const { scheme, ranked: list } = ranked({ rule, within: 'all', ...rest }, { totals })
  const overall = basis && { overall: { basis } }
  const grading = gradeSubjects({
    scheme: { ...scheme, ...overall },
    ranked: list,
    decisions: veto.map((subject) => vetoed(subject)),
  })
  const places = rankOverall({ scheme: { ...scheme, ...overall }, scores: list })
  return { grading, places, letters: gradesIn(grading) }
}

it('grades all classes in the order of the 大排序, where the scheme has one (D15)', () => {
  // Raw totals would grade the parks first; scaled within its class the best town is level with the best park.
  expect(gradedBy(undefined).letters).toBe('aabbcc')
  expect(gradedBy('raw').letters).toBe('aabbcc')
  expect(gradedBy('normalised').letters).toBe('abcabc')
})

it.each(['raw', 'normalised', 'zscore'] as const)('gives grading and list the same places by %s', (basis) => {
  const { grading, places } = gradedBy(basis)
  const placed = new Map(grading.graded.map(({ subject, place }) => [subject, place]))
  expect(places.map(({ subject, rank }) => [subject, rank])).toEqual(
    places.map(({ subject }) => [subject, placed.get(subject)]),
  )
})

it('does not touch grades of each class by itself', () => {
  expect(gradedBy('zscore', { within: 'class' }).letters).toBe(
    gradedBy(undefined, { within: 'class' }).letters,
  )
})

it('compares by the scale of the whole class even where one of it is vetoed out of the ranking', () => {
  const { grading } = gradedBy('normalised', { vetoRanking: 'exclude' }, ['parku0'])
  // park1 stays at 80 of the scale and does not become the new 100.
  expect(grading.graded.map(({ subject, place }) => [subject, place])).toEqual([
    ['parku1', 3],
    ['parku2', 4],
    ['parku0', null],
    ['townu0', 1],
    ['townu1', 2],
    ['townu2', 4],
  ])
})
