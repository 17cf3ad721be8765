import { describe, expect, it } from 'vitest'
import { factsOf, indicatorOf, period, schemeOf } from '../scheme.fixture.ts'
import { scoreClasses } from '../whole/score-classes.ts'
import { robustness } from './robustness.ts'
import { drawnFrom, given, toThe } from './two-boards.fixture.ts'
import type { RobustnessInput } from './types.ts'

describe('another scale', () => {
  it('is not put on what was judged or imported', () => {
    const bent = { A: ['90', '60'], B: ['89', '60.5'] }
    const placed = (normalisations: NonNullable<RobustnessInput['normalisations']>) =>
      drawnFrom(bent, {}, { normalisations }).subjects
    expect(placed(['rank'])).toEqual(placed(['own']))
  })

  // 60 : 40 of 100 and 80 is 92, of 92 and 95 is 93.2; by places of three, 60·100 + 40·50 = 80 and 60·50 + 40·100 = 70.
  it('is put on what compares: who leads by the scheme is second by places', () => {
    const completion = { kind: 'completion' as const, measure: given.measure, target: { field: 't' } }
    const figures = { A: ['100', '80', '100'], B: ['92', '95', '100'], C: ['50', '50', '100'] }
    const boards = { method: completion, weights: [60, 40] as const, consequences: [toThe('first')] }
    const first = (more: Partial<RobustnessInput> = {}) =>
      drawnFrom(figures, boards, { spread: 0, ...more }).subjects[0]!
    expect(first()).toMatchObject({ rank: 2, whole: { from: 2, to: 2 } })
    expect(first({ normalisations: ['rank'] })).toMatchObject({
      ...{ rank: 2, whole: { from: 1, to: 1 }, flag: true },
    })
    const either = first({ normalisations: ['own', 'rank'] })
    expect(either.whole).toEqual({ from: 1, to: 2 })
    expect(either.flips[1]!.of).toEqual({ kind: 'consequence', id: 'first' })
    expect(Math.abs(either.flips[1]!.share - 0.5)).toBeLessThan(0.06)
  })

  it('gives no place to who has no total by the scheme, though another scale would give one', () => {
    const steps = {
      kind: 'piecewise' as const,
      measure: given.measure,
      points: [
        [0, -10],
        [10, 90],
      ],
    }
    const scheme = schemeOf([{ weight: 100, indicators: [indicatorOf('a', { method: steps as never })] }], {
      aggregate: 'geometric',
    })
    const subjects = ['A', 'B', 'C'].map((id) => ({ id, class: 'c' }))
    const facts = factsOf({ A: { 'a.v': '0' }, B: { 'a.v': '5' }, C: { 'a.v': '9' } })
    const classes = scoreClasses({ scheme, period, subjects, facts })
    expect(classes[0]!.points[0]).toBeNaN()
    const drawn = { scheme, period, subjects, classes, seed: 1, draws: 10 }
    const result = robustness({ ...drawn, normalisations: ['rank'] })
    expect(result.subjects.map(({ rank, whole }) => [rank, whole?.to ?? null])).toEqual([
      [null, null],
      [2, 2],
      [1, 1],
    ])
  })
})
