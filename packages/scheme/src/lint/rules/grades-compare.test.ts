import { expect, it } from 'vitest'
import { findingsWith } from '../grades.fixture.ts'

const two = ['district', 'zone'].map((id) => ({ id, name: { zh: id, en: id } }))

it('minds nothing in one class, or in classes graded apart', () => {
  expect(findingsWith({ within: 'all' })).toEqual([])
  expect(findingsWith({ scheme: { classes: two } })).toEqual([])
})

it('minds nothing where the one list of all classes says what they compare by', () => {
  const scheme = { classes: two, overall: { basis: 'normalised' as const } }
  expect(findingsWith({ within: 'all', scheme })).toEqual([])
  expect(findingsWith({ within: 'unit', scheme })).toContain('grades_across_classes grades.within')
})

it('advises that totals across classes are compared as they are (D15)', () => {
  expect(findingsWith({ within: 'all', scheme: { classes: two } })).toEqual([
    'grades_across_classes grades.within',
  ])
})
