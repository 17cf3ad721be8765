import { expect, it } from 'vitest'
import { findingsAfter } from '../../scheme.fixture.ts'

const factor = (range: { min?: number; max?: number }, ref: string | string[] = 'hard') =>
  findingsAfter((draft) => {
    const [gdp] = draft.boards[0]!.indicators
    gdp!.fields.push({ id: 'hard', name: { zh: '难度系数', en: 'difficulty' }, unit: '', ...range })
    gdp!.factor = ref
  })

it('accepts a factor held between 0 and 2', () => {
  expect(factor({ min: 0.8, max: 1.2 })).toEqual([])
  expect(factor({ min: 0, max: 2 })).toEqual([])
})

it('names a factor that may be anything, or is nowhere', () => {
  for (const range of [{}, { min: 0.8 }, { max: 1.2 }, { min: -0.1, max: 1 }, { min: 0, max: 2.1 }])
    expect(factor(range)).toEqual(['factor_range boards[0].indicators[0].factor'])
  expect(factor({ min: 0, max: 2 }, 'gone')).toEqual(['reference_unknown boards[0].indicators[0].factor'])
})

it('looks at each of several', () => {
  expect(factor({ min: 0, max: 2 }, ['hard'])).toEqual([])
  expect(factor({ max: 3 }, ['hard'])).toEqual(['factor_range boards[0].indicators[0].factor[0]'])
  expect(factor({ min: 0, max: 2 }, ['hard', 'gone'])).toEqual([
    'reference_unknown boards[0].indicators[0].factor[1]',
  ])
  expect(() => factor({ min: 0, max: 2 }, ['hard', 'hard'])).toThrow()
})
