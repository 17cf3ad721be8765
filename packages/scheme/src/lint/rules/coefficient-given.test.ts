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

it('takes classes the scheme has, and steps for those whose totals are multiplied', () => {
  const of = (classes: string[], given: { class: string; step: number }[] = []) =>
    findingsWith({ static: { otherwise: 1, given }, classes }, (draft) => {
      draft.classes.push({ id: 'county', name: { zh: '县', en: 'county' } })
    }).filter((one) => one.startsWith('coefficient'))
  expect(of(['district'], [{ class: 'district', step: 2 }])).toEqual([])
  expect(of(['district', 'moon'])).toEqual(['coefficient_class_unknown coefficients.classes[1]'])
  expect(of(['district'], [{ class: 'county', step: 2 }])).toEqual([
    'coefficient_class_unused coefficients.static.given[0].class',
  ])
})
