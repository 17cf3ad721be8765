import { expect, it } from 'vitest'
import { fillNames } from './fill-names.ts'

const upper = (ref: string) => ref.toUpperCase()

it('puts something in the place of every name, and of nothing else', () => {
  expect(fillNames('min(level, gdp . goal)/2.5e3*e1 + 1e-5', upper)).toBe(
    'min(LEVEL, GDP.GOAL) ÷ 2.5e3 × E1 + 1e-5',
  )
})

it('leaves what has no other name', () => {
  expect(fillNames('a\n  + b', (ref) => (ref === 'a' ? '甲' : undefined))).toBe('甲 + b')
})

it('takes what it puts in as it is', () => {
  expect(fillNames('a * b', () => '$& b')).toBe('$& b × $& b')
})
