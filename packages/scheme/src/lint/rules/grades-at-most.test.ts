import { expect, it } from 'vitest'
import { problemsWith } from '../grades.fixture.ts'

const codes = (topQuota: Parameters<typeof problemsWith>[0]['topQuota']) =>
  problemsWith(topQuota ? { topQuota } : {}).map(({ code, severity }) => `${severity} ${code}`)

it('leaves the rounding of a plain share to the jurisdiction', () => {
  expect(codes({ share: 0.3, ties: 'in', rounding: 'ceil' })).toEqual([])
})

it('lets 以内 be rounded down only', () => {
  expect(codes({ share: 0.3, ties: 'out', atMost: true })).toEqual([])
  expect(codes({ share: 0.3, ties: 'out', atMost: true, rounding: 'half_up' })).toEqual([
    'error grades_at_most_rounding',
  ])
})

it('advises that tied units may exceed it', () => {
  expect(codes({ share: 0.3, ties: 'in', atMost: true })).toEqual(['advice grades_at_most_ties'])
})
