import { expect, it } from 'vitest'
import { lintScheme } from '../lint-scheme.ts'
import { Scheme } from '../../schema.ts'
import { goodScheme, type Draft } from '../../scheme.fixture.ts'

function findings(rest: { pointsBelowZero?: number; below?: 'difference' | 'floor' }) {
  const draft: Draft = goodScheme()
  const method = draft.boards[0]!.indicators[0]!.method!
  if (method.kind === 'completion') Object.assign(method, rest)
  return lintScheme(Scheme.parse(draft))
}

it('is silent where nothing is counted by difference, or the scheme says which it means', () => {
  expect(findings({})).toEqual([])
  expect(findings({ pointsBelowZero: 5, below: 'floor' })).toEqual([])
  expect(findings({ pointsBelowZero: 5, below: 'difference' })).toEqual([])
})

it('shows with numbers how the better of two may get less', () => {
  const [advice, ...others] = findings({ pointsBelowZero: 5 })
  expect(others).toEqual([])
  expect(advice).toMatchObject({
    code: 'below_zero_not_monotone',
    severity: 'advice',
    place: 'boards[0].indicators[0].method.pointsBelowZero',
  })
  expect(advice!.message.zh).toBe(
    '目标 8 时，实际 -1.9 按差值得 50.5 分，实际 0.1 按比例只得 1.25 分：做得好的反而分低',
  )
  expect(findings({ pointsBelowZero: 2 })[0]!.message.zh).toContain('目标 20 时，实际 -4.75')
})

it('wants no reading of what is not counted', () => {
  expect(findings({ below: 'floor' }).map(({ code, place }) => `${code} ${place}`)).toEqual([
    'method_parameters boards[0].indicators[0].method.below',
  ])
})
