import { expect, it } from 'vitest'
import { findingsAfter } from '../../scheme.fixture.ts'

const reversed = (start: number, step: number) =>
  findingsAfter(
    (draft) =>
      (draft.boards[0]!.indicators[1]!.method = {
        kind: 'rank',
        measure: { kind: 'value', field: 'pm25' },
        form: 'reversed',
        start,
        step,
        full: 2,
      }),
  )

it('accepts deductions counted from the end', () => {
  expect(reversed(-2, -0.1)).toEqual([])
})

it('advises where the last place gets the most', () => {
  expect(reversed(2, 0.1)).toEqual(['reversed_rewards_last boards[0].indicators[1].method.start'])
})
