import { expect, it } from 'vitest'
import { findingsAfter } from '../../scheme.fixture.ts'

const finding = (own: number) =>
  findingsAfter((draft) => (draft.cascade = [{ class: 'district', own }])).map((found) => found.split(' ')[0])

it('accepts shares that leave something for both', () => {
  expect([0.6, 0.5, 0.00000001, 0.12345678].flatMap(finding)).toEqual([])
})

it('refuses all, nothing, and decimals nobody can count', () => {
  expect([0, 1, 1 / 3].flatMap(finding)).toEqual(['cascade_share', 'cascade_share', 'cascade_share_decimals'])
})
