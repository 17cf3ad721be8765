import { describe, expect, it } from 'vitest'
import { bands, falling, given, gradesIn, ranked, vetoed } from './grade.fixture.ts'
import { gradeSubjects } from './grade-subjects.ts'

const rules = { rule: bands, within: 'unit', topQuota: { share: 0.15, ties: 'out', atMost: true } } as const
const unitOf = (sizes: Record<string, number>) => {
  const units = Object.entries(sizes).flatMap(([unit, size]) => Array.from({ length: size }, () => unit))
  return new Map(units.map((unit, k) => [`u${k}`, unit]))
}
const graded = (sizes: Record<string, number>, quotas?: Record<string, number>, totals = falling(20)) => {
  const input = { ...ranked(rules, { totals }), decisions: [], groups: unitOf(sizes) }
  return gradeSubjects({ ...input, ...(quotas && { quotas: new Map(Object.entries(quotas)) }) })
}

describe('persons graded within their unit', () => {
  it('have the quota of their unit, by their place in it', () => {
    // x: 20 % of 10 = 2; y: none left (S0-20, 取消); nobody passes a place on to another unit.
    const found = graded({ x: 10, y: 10 }, { x: 0.2, y: 0 })
    expect(gradesIn(found)).toBe('aabbbbbbbb' + 'bbbbbbbbbb')
    expect(found.graded.find(({ subject }) => subject === 'u10')).toMatchObject({ place: 1, of: 10 })
  })

  it('have the scheme’s where the unit has none of its own', () => {
    expect(gradesIn(graded({ x: 10, y: 10 }, { y: 0.3 }))).toBe('abbbbbbbbb' + 'aaabbbbbbb')
    expect(gradesIn(graded({ x: 10, y: 10 }))).toBe('abbbbbbbbb' + 'abbbbbbbbb')
  })

  it('leave places unfilled where nobody earns them (S1-18)', () => {
    const totals = [85, 84, 83, 82, 81, 80, 79, 78, 77, 76]
    expect(gradesIn(graded({ x: 10 }, { x: 0.3 }, totals))).toBe('bbbbbbcccc')
  })

  it('are counted whatever their class', () => {
    const totals = { c1: [99, 98, 97, 96, 95], c2: [99, 98, 97, 96, 95] }
    const input = ranked(rules, { totals })
    const groups = new Map(input.ranked.map(({ subject }) => [subject, 'x']))
    const quotas = new Map([['x', 0.2]])
    expect(gradesIn(gradeSubjects({ ...input, decisions: [], groups, quotas }))).toBe('abbbb' + 'abbbb')
  })

  it('without a unit have no grade by score, with the reason; a decision still counts', () => {
    const input = { ...ranked(rules, { totals: falling(3) }), groups: new Map([['u0', 'x']]) }
    const { graded: found } = gradeSubjects({ ...input, decisions: [vetoed('u2'), given('u1', 'b')] })
    const by = new Map(found.map((one) => [one.subject, one]))
    expect(by.get('u1')).toMatchObject({ grade: 'b', place: null, of: 0 })
    expect(by.get('u1')!.steps[0]).toMatchObject({ name: 'no_unit', after: null })
    expect(by.get('u2')).toMatchObject({ grade: 'd' })
  })
})

it('refuses a share that is none, and shares without a rule for rounding them', () => {
  for (const share of [-0.1, 1.1, Number.NaN])
    expect(() => graded({ x: 10 }, { x: share })).toThrow(/^share_outside: x/)
  const { topQuota: _, ...without } = rules
  const input = { ...ranked(without, { totals: [90] }), decisions: [] }
  expect(() => gradeSubjects({ ...input, quotas: new Map([['x', 0.2]]) })).toThrow(/^quota_without_top$/)
  expect(gradesIn(gradeSubjects({ ...input, groups: unitOf({ x: 1 }), quotas: new Map() }))).toBe('a')
})
