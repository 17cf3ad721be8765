import { describe, expect, it } from 'vitest'
import { bands, gradesIn, quotasOf, ranked, type GradesInput } from './grade.fixture.ts'
import { gradeSubjects } from './grade-subjects.ts'
import type { Held } from './held.ts'
import { byPriority } from './priority.ts'
import { holds } from './quota.fixture.ts'
import type { Honour } from './types.ts'

const known = ['civilised', 'urgent'].map((id) => ({ id, name: { zh: id, en: id } }))

/** Grades where those named hold the honour that goes first. */
function graded(rest: Partial<GradesInput>, totals: number[], honours: Honour[]) {
  const { scheme, ranked: places } = ranked({ priority: ['urgent'], ...rest }, { totals })
  return gradeSubjects({ scheme: { ...scheme, honours: known }, ranked: places, decisions: [], honours })
}
const urgent = (...subjects: string[]) => subjects.map((subject) => holds(subject, 'urgent'))
const totals = [99, 98, 97, 97, 97, 95, 94, 93, 92, 91]
const stepsOf = ({ graded: all }: ReturnType<typeof graded>) => all.map(({ steps }) => steps.at(-1)!.name)

describe('priority at the edge of the top quota (S3-05)', () => {
  const rules = (ties: 'in' | 'out' = 'out') => ({ rule: bands, topQuota: { share: 0.3, ties } })

  it('lets the one with priority in, and not its equals', () => {
    const found = graded(rules(), totals, urgent('u4'))
    expect(gradesIn(found)).toBe('aabbabbbbb')
    expect(stepsOf(found).slice(0, 5)).toEqual([
      'quota_held',
      'quota_held',
      'quota_behind',
      'quota_behind',
      'quota_priority',
    ])
    expect(found.graded[4]!.steps.at(-1)!.facts).toMatchObject({ honour: 'urgent', decidedBy: '王主任' })
  })

  it('names the earliest honour it rests on, in whatever order they came, and a dash where it has no document', () => {
    const { document: _, ...late } = holds('u4', 'urgent')
    const early = { ...late, date: '2026-03-01', reason: '抗洪抢险' }
    for (const honours of [
      [early, late],
      [late, early],
    ])
      expect(graded(rules(), totals, honours).graded[4]!.steps.at(-1)!.facts).toEqual({
        ...{ places: '3', share: '30', of: '10' },
        ...{ honour: 'urgent', reason: '抗洪抢险', document: '—', decidedBy: '王主任', date: '2026-03-01' },
      })
  })

  it('changes nothing where it sets nobody apart, or too many have it', () => {
    expect(gradesIn(graded(rules(), totals, []))).toBe('aabbbbbbbb')
    expect(gradesIn(graded(rules(), totals, urgent('u2', 'u3', 'u4')))).toBe('aabbbbbbbb')
    expect(gradesIn(graded(rules(), totals, urgent('u3', 'u4')))).toBe('aabbbbbbbb')
    expect(gradesIn(graded(rules('in'), totals, urgent('u3', 'u4')))).toBe('aabaabbbbb')
  })

  it('never lifts anybody over a better total, and counts only honours the scheme names', () => {
    expect(gradesIn(graded(rules(), totals, urgent('u5', 'u9')))).toBe('aabbbbbbbb')
    expect(gradesIn(graded(rules(), totals, [holds('u4', 'civilised')]))).toBe('aabbbbbbbb')
  })

  it('says of an honour nobody holds or knows that it was not used', () => {
    const strange = [holds('x', 'urgent'), holds('u1', 'flood')]
    expect(graded(rules(), totals, strange).unusedHonours.map(({ reason }) => reason)).toEqual([
      'unknown_subject',
      'unknown_honour',
    ])
  })
})

describe('priority at the edge of quotas by place', () => {
  const rule = quotasOf({ a: 0.3, b: 0.4, c: 0.3 }, 'out')

  it('settles the line of the best grade alone', () => {
    const found = graded({ rule }, totals, urgent('u4'))
    expect(gradesIn(found)).toBe('aabbabbccc')
    expect(stepsOf(found).slice(2, 5)).toEqual(['places_behind', 'places_behind', 'places_priority'])
    expect(found.graded[2]).toMatchObject({ subject: 'u2', place: 3, best: 3, worst: 5 })
  })

  it('leaves a tie across a lower line as it was', () => {
    const lower = [99, 98, 97, 96, 95, 94, 93, 93, 92, 91]
    expect(gradesIn(graded({ rule }, lower, urgent('u7')))).toBe('aaabbbcccc')
  })

  it('settles nothing where the best grade is not given by places at all', () => {
    const without = quotasOf({ b: 0.3, c: 0.7 }, 'out')
    expect(gradesIn(graded({ rule: without }, totals, urgent('u4')))).toBe('bbcccccccc')
  })
})

describe('three equals', () => {
  const { ranked: list } = ranked({}, { totals: [90, 90, 90] })
  const equals = (first: string[]) =>
    list.map((one): Held => {
      const priority = first.includes(one.subject) ? urgent(one.subject) : []
      const standing = { place: 1, best: 1, worst: 3, of: 3 }
      return { ranked: one, standing, priority, decisions: [], isPlaced: true, grade: null, steps: [] }
    })

  it.each([
    ['two fit, one has priority', ['u2'], 2, ['u2', 'u0 u1']],
    ['all fit', ['u2'], 3, ['u0 u1 u2']],
    ['none fits', ['u2'], 0, ['u0 u1 u2']],
    ['the places are overrun already', ['u2'], -1, ['u0 u1 u2']],
    ['nobody has priority', [], 2, ['u0 u1 u2']],
    ['everybody has', ['u0', 'u1', 'u2'], 2, ['u0 u1 u2']],
  ])('go apart only where it matters: %s', (_, first, left, parts) => {
    const found = byPriority(equals(first), left)
    expect(found.map((part) => part.map(({ ranked: { subject } }) => subject).join(' '))).toEqual(parts)
  })
})
