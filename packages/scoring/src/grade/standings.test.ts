import { describe, expect, it } from 'vitest'
import { grading, ranked, vetoed } from './grade.fixture.ts'
import { gradeSubjects } from './grade-subjects.ts'
import { standingsOf } from './standings.ts'

describe('places of those graded together', () => {
  it('names the first and the last place shared behind the others, where a veto ranks last', () => {
    const decisions = [vetoed('u0'), vetoed('u1')]
    const { graded } = grading({ vetoRanking: 'last' }, { totals: [90, 90, 80, 80, 70], decisions })
    expect(graded.map(({ subject, place, best, worst }) => [subject, place, best, worst])).toEqual([
      ['u2', 1, 1, 2],
      ['u3', 1, 1, 2],
      ['u4', 3, 3, 3],
      ['u0', 4, 4, 5],
      ['u1', 4, 4, 5],
    ])
  })

  it.each([
    ['place', { rank: null }],
    ['total', { total: null }],
  ])('gives nobody without a %s a place, and counts it in no N', (_, without) => {
    const { scheme, ranked: all } = ranked({}, { totals: [90, 80, 70] })
    const [first, ...others] = all
    const standings = standingsOf(
      { ...scheme, grades: scheme.grades! },
      [{ ...first!, ...without }, ...others],
      new Set(),
    )
    expect(standings.get('u0')).toEqual({ place: null, best: null, worst: null, of: 2 })
    expect(standings.get('u1')).toEqual({ place: 1, best: 1, worst: 1, of: 2 })
  })

  // 60 to 100 by the scale of the 大排序, 80.001 and 80.002 would be published as 80.00 and 80.01 and tied no more.
  it('compares totals, and not scores of the 大排序, where each class is graded by itself', () => {
    const totals = [80.004, 80.002, 80.001]
    const { scheme, ranked: list } = ranked({}, { totals, ranking: { on: 'published' } })
    const { graded } = gradeSubjects({
      scheme: { ...scheme, overall: { basis: 'normalised' } },
      ranked: list,
      decisions: [],
    })
    expect(graded.map(({ best, worst }) => [best, worst])).toEqual([
      [1, 3],
      [1, 3],
      [1, 3],
    ])
  })
})
