import { expect, it } from 'vitest'
import { findingsAfter, unchanged } from '../../scheme.fixture.ts'

const blend = (...shares: number[]) =>
  findingsAfter(
    (draft) =>
      (draft.boards[0]!.indicators[1]!.method = {
        kind: 'blend',
        parts: shares.map((share) => ({
          name: { zh: '部分', en: 'part' },
          share,
          method: { kind: 'minmax', measure: { kind: 'value', field: 'pm25' } },
        })),
      }),
  )

it('accepts shares that make one whole', () => {
  expect(findingsAfter(unchanged)).toEqual([])
  expect(blend(0.8, 0.2)).toEqual([])
  expect(blend(0.7, 0.2, 0.1)).toEqual([])
})

it('names shares that do not', () => {
  expect(blend(0.8, 0.3)).toEqual(['blend_shares_sum boards[0].indicators[1].method.parts'])
})
