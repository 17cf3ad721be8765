import { describe, expect, it } from 'vitest'
import { barred, bands, falling, given, grading, letters } from './grade.fixture.ts'

const within30 = { share: 0.3, ties: 'out', atMost: true } as const
const tops = (found: string) => found.replaceAll(/[^a]/g, '').length

describe('at most 30 % hold the best grade', () => {
  // methods.md P11, 优秀等次比例控制在30%以内 (S2-03); every unit here is above 90.
  it.each([
    [60, 18],
    [52, 15],
    [10, 3],
    [8, 2],
    [7, 2],
    [3, 0],
  ])('of %i: %i', (of, expected) => {
    const found = letters({ rule: bands, topQuota: within30 }, { totals: falling(of) })
    expect(found).toBe('a'.repeat(expected) + 'b'.repeat(of - expected))
  })

  it('and fewer where fewer earn it: nobody is raised to fill it', () => {
    expect(
      letters({ rule: bands, topQuota: within30 }, { totals: [95, 89, 88, 87, 86, 85, 84, 83, 82, 81] }),
    ).toBe('abbbbbbbbb')
  })
})

describe('units tied at the last place', () => {
  const totals = [99, 98, 97, 97, 96, 95, 94, 93, 92, 91]

  it('are all out, and nobody behind them comes in', () => {
    const found = grading({ rule: bands, topQuota: within30 }, { totals })
    expect(found.graded.map(({ grade }) => grade).join('')).toBe('aabbbbbbbb')
    expect(found.graded[2]!.steps.at(-1)).toEqual({
      rule: 'quota',
      name: 'quota_tied_out',
      before: 'a',
      after: 'b',
      facts: { places: '3', share: '30', of: '10' },
    })
    expect(found.graded[4]!.steps.at(-1)).toMatchObject({ name: 'quota_full', after: 'b' })
  })

  it('are all in where the scheme says so, and it is said that the quota is exceeded', () => {
    const found = grading({ rule: bands, topQuota: { share: 0.3, ties: 'in' } }, { totals })
    expect(found.graded.map(({ grade }) => grade).join('')).toBe('aaaabbbbbb')
    expect(found.graded.slice(0, 5).map(({ steps }) => steps.at(-1)!.name)).toEqual([
      'quota_held',
      'quota_held',
      'quota_tied_in',
      'quota_tied_in',
      'quota_full',
    ])
  })
})

describe('whoever was given the best grade directly', () => {
  it('takes a place of the quota before those who earned one', () => {
    const decisions = [given('u9')]
    expect(letters({ rule: bands, topQuota: within30 }, { totals: falling(10), decisions })).toBe(
      'aabbbbbbba',
    )
  })

  it('goes before, and nobody else: neither who was given the second nor whose secretary is disqualified', () => {
    const decisions = [barred('u8', '书记'), given('u9', 'b')]
    const at = { totals: falling(10), decisions }
    expect(letters({ rule: bands, topQuota: within30 }, at)).toBe('aaabbbbbbb')
  })

  it('is limited by the quota too, by place', () => {
    const decisions = ['u3', 'u5', 'u7', 'u9'].map((subject) => given(subject))
    const found = letters({ rule: bands, topQuota: within30 }, { totals: falling(10), decisions })
    expect(found).toBe('bbbabababb')
  })

  it('is not, where the scheme puts direct grades above the quota', () => {
    const precedence = ['veto', 'disqualification', 'direct', 'quota'] as const
    const found = letters(
      { rule: bands, topQuota: within30, precedence: [...precedence] },
      { totals: falling(10), decisions: [given('u8'), given('u9')] },
    )
    expect(tops(found)).toBe(3)
    const many = ['u5', 'u6', 'u7', 'u8', 'u9'].map((subject) => given(subject))
    expect(
      letters(
        { rule: bands, topQuota: within30, precedence: [...precedence] },
        { totals: falling(10), decisions: many },
      ),
    ).toBe('bbbbbaaaaa')
  })
})
