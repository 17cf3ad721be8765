import { expect, it } from 'vitest'
import { findingsAfter } from '../../scheme.fixture.ts'
import { composed } from '../result.fixture.ts'

const at = 'boards[0].indicators[1].fields[0]'
const after = (rest: Parameters<typeof composed>[1]) => findingsAfter((draft) => void composed(draft, rest))

it.each(['month', 'quarter', 'half', 'year'] as const)(
  'accepts the results of every %s in a year',
  (every) => {
    expect(after({ result: { scheme: 'monthly', every } })).toEqual([])
    expect(after({ result: { scheme: 'monthly', every, of: 'economy' } })).toEqual([])
  },
)

it('names a result that does not say whose it is', () => {
  const codes = findingsAfter((draft) => delete composed(draft).fields[0]!.result)
  expect(codes).toContain(`result_without_scheme ${at}.result`)
})

it('names what is said of a result on a field that somebody enters', () => {
  expect(after({ source: 'submission' })).toContain(`result_not_taken ${at}.result`)
})

it('refuses the own result and those of longer periods', () => {
  expect(after({ result: { scheme: 'sample', every: 'month' } })).toEqual([
    `result_of_itself ${at}.result.scheme`,
  ])
  expect(
    findingsAfter((draft) => {
      composed(draft, { result: { scheme: 'yearly', every: 'year' } })
      draft.period = 'quarter'
    }),
  ).toEqual([`result_too_long ${at}.result.every`])
})

it('names limits of entry on what is never entered', () => {
  expect(after({ min: 0, max: 100 })).toEqual([`result_range ${at}.min`, `result_range ${at}.max`])
})
