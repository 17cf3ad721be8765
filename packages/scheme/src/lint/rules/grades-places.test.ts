import { expect, it } from 'vitest'
import { district, problemsWith } from '../grades.fixture.ts'

const said = (changes: Parameters<typeof problemsWith>[0]) =>
  problemsWith(changes)
    .filter(({ code }) => code === 'grades_no_place')
    .map(({ message }) => message.zh)

it('finds a place for every grade among ten', () => {
  expect(said({ roster: [district(10)] })).toEqual([])
})

it('shows that 30 % of three, rounded down, is nobody (D11)', () => {
  expect(said({ roster: [district(3)] })).toEqual(['类别 district（3 个）：按比例优秀没有名额'])
  expect(said({ roster: [district(4)] })).toEqual([])
  expect(said({ topQuota: { share: 0.2, ties: 'out' }, roster: [district(4)] })).toEqual([
    '类别 district（4 个）：按比例优秀没有名额',
  ])
})

it('counts all classes together where they are graded together', () => {
  expect(said({ within: 'all', roster: [district(3), district(3)] })).toEqual([])
  expect(said({ within: 'all', roster: [district(1), district(2)] })).toEqual([
    '全部类别（3 个）：按比例优秀没有名额',
  ])
})
