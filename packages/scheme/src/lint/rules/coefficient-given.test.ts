import { expect, it } from 'vitest'
import { findingsWith } from '../coefficients.fixture.ts'

const withGiven = (...given: { class: string; unit?: string; step: number }[]) =>
  findingsWith({ static: { otherwise: 1, given } })

it('accepts a class and units of it, each once', () => {
  expect(withGiven({ class: 'district', step: 2 }, { class: 'district', unit: 'd1', step: 3 })).toEqual([])
})

it('names a class the scheme does not have, and whoever is given a step twice', () => {
  expect(
    withGiven(
      { class: 'county', step: 2 },
      { class: 'district', unit: 'd1', step: 3 },
      { class: 'district', unit: 'd1', step: 4 },
    ),
  ).toEqual([
    'coefficient_class_unknown coefficients.static.given[0].class',
    'coefficient_given_twice coefficients.static.given[2]',
  ])
})
