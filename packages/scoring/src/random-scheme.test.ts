import { isError, lintScheme } from '@plumbline/scheme'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { boards, schemeFrom } from './random-scheme.fixture.ts'

it('random schemes are ones that could be published, but for their weights, which stand in any proportion', () => {
  fc.assert(
    fc.property(boards, (list) => {
      const errors = lintScheme(schemeFrom(list)).filter(isError)
      const weighing = ['weights_total', 'weights_board_sum', 'weights_idle_board', 'class_not_scored']
      expect(errors.filter(({ code }) => !weighing.includes(code))).toEqual([])
    }),
    { numRuns: 200 },
  )
})
