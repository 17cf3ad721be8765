import { expect, it } from 'vitest'
import { bandsOf, findingsWith, goodGrades } from '../grades.fixture.ts'

it('finds nothing in grades that descend, nor in a scheme without any', () => {
  expect(findingsWith({})).toEqual([])
  expect(findingsWith({ rule: bandsOf(['excellent', 90], ['good', 80], ['pass']) })).toEqual([])
})

it('knows every grade it is told of', () => {
  expect(findingsWith({ rule: bandsOf(['superb', 90], ['pass']), vetoGrade: 'fail' })).toEqual([
    'grade_unknown grades.rule.bands[0].grade',
    'grade_unknown grades.vetoGrade',
  ])
})

it('wants the best first, and each once', () => {
  const { vocabulary } = goodGrades()
  expect(findingsWith({ rule: bandsOf(['good', 90], ['excellent', 80], ['excellent']) })).toEqual([
    'grades_order grades.rule.bands[1].grade',
    'grades_order grades.rule.bands[2].grade',
  ])
  expect(findingsWith({ vocabulary: [...vocabulary, vocabulary[2]!] })).toEqual([
    'grades_order grades.vocabulary[3].id',
  ])
})

it('wants the lines to descend, and only the last band without one', () => {
  const at = (index: number) => [`grades_bands grades.rule.bands[${index}].min`]
  expect(findingsWith({ rule: bandsOf(['excellent', 80], ['good', 80], ['pass']) })).toEqual(at(1))
  expect(findingsWith({ rule: bandsOf(['excellent', 90], ['good'], ['pass']) })).toEqual(at(1))
  expect(findingsWith({ rule: bandsOf(['excellent', 90], ['pass', 60]) })).toEqual(at(1))
})
