import { expect, it } from 'vitest'
import { findingsWith } from '../grades.fixture.ts'

it('accepts any order of all four', () => {
  expect(findingsWith({ precedence: ['quota', 'direct', 'veto', 'disqualification'] })).toEqual([])
})

it('refuses one left out or named twice', () => {
  const found = ['grades_precedence grades.precedence']
  expect(findingsWith({ precedence: ['veto', 'quota', 'direct'] })).toEqual(found)
  expect(findingsWith({ precedence: ['veto', 'veto', 'quota', 'direct'] })).toEqual(found)
})
