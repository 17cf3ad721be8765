import { describe, expect, it } from 'vitest'
import { bands, falling, ranked } from './grade.fixture.ts'
import { gradeSubjects } from './grade-subjects.ts'
import { siftHonours } from './honours.ts'
import { holds } from './quota.fixture.ts'

const { scheme, ranked: places } = ranked({}, { totals: [90, 80] })
const known = { ...scheme, honours: [{ id: 'urgent', name: { zh: '急难险重', en: 'urgent' } }] }

it('files every honour under who holds it, each once', () => {
  const [first, second] = [holds('u0', 'urgent'), { ...holds('u0', 'urgent'), date: '2026-12-01' }]
  const { bySubject, unused } = siftHonours({ scheme: known, ranked: places, honours: [first, second] })
  expect([...bySubject]).toEqual([['u0', [first, second]]])
  expect(unused).toEqual([])
})

it('tells of honours in a scheme that knows none, and of nothing where none are given', () => {
  const honour = holds('u1', 'urgent')
  const none = siftHonours({ scheme: {}, ranked: places, honours: [honour] })
  expect(none).toEqual({ bySubject: new Map(), unused: [{ honour, reason: 'unknown_honour' }] })
  expect(siftHonours({ scheme: known, ranked: places })).toEqual({ bySubject: new Map(), unused: [] })
})

describe('an honour with priority', () => {
  it('is named in the step only where it decided: not where the place was won without it', () => {
    const rules = { rule: bands, topQuota: { share: 0.3, ties: 'out' as const }, priority: ['urgent'] }
    const { scheme: own, ranked: all } = ranked(rules, { totals: falling(10) })
    const input = { scheme: { ...own, honours: known.honours }, ranked: all, decisions: [] }
    const { graded } = gradeSubjects({ ...input, honours: [holds('u0', 'urgent')] })
    expect(graded[0]!.steps.at(-1)).toMatchObject({
      name: 'quota_held',
      facts: { places: '3', share: '30', of: '10' },
    })
    expect(graded[0]!.steps.at(-1)!.facts).not.toHaveProperty('honour')
  })
})
