import { expect, it } from 'vitest'
import { problemsWith } from '../grades.fixture.ts'

const sharing = (...shares: number[]) => ({
  rule: {
    kind: 'quotas' as const,
    quotas: ['excellent', 'good', 'pass'].map((grade, k) => ({ grade, share: shares[k]! })),
    ties: 'in' as const,
  },
})

it('accepts shares that make a whole, thirds included', () => {
  expect(problemsWith(sharing(0.3, 0.3, 0.4))).toEqual([])
  expect(problemsWith(sharing(1 / 3, 1 / 3, 1 / 3))).toEqual([])
})

it('says what they add up to otherwise', () => {
  expect(problemsWith(sharing(0.3, 0.3, 0.3))).toMatchObject([
    { code: 'grades_shares', severity: 'error', message: { zh: '各等次比例合计 90%，应为 100%' } },
  ])
})
