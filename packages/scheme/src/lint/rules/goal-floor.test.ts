import { expect, it } from 'vitest'
import type { Draft } from '../../scheme.fixture.ts'
import { findingsOf, problemsOf } from '../demands.fixture.ts'

const goalOf = (draft: Draft) => draft.boards[0]!.indicators[0]!.fields[1]!
const withGoal =
  (goal: number, kind: 'benchmark' | 'province', direction: 'up' | 'down' = 'up') =>
  (draft: Draft) => {
    const field = goalOf(draft)
    Object.assign(field, { goal, floor: { ...field.floor!, kind } })
    draft.boards[0]!.indicators[0]!.direction = direction
  }
const refused = (goal: number, kind: 'benchmark' | 'province', direction?: 'up' | 'down') =>
  findingsOf([], withGoal(goal, kind, direction)).some((one) => one.includes('goal_below_floor'))

it('不得低于 the benchmark: 6.5 is enough, 6.49 is not (S4-08)', () => {
  expect([6.6, 6.5, 6.49].map((goal) => refused(goal, 'benchmark'))).toEqual([false, false, true])
})

it('高于 the province: 6.5 is not enough (S1-01)', () => {
  expect([6.51, 6.5, 6.4].map((goal) => refused(goal, 'province'))).toEqual([false, true, true])
})

it('reverses both where less is better (D14)', () => {
  expect([6.4, 6.5, 6.51].map((goal) => refused(goal, 'benchmark', 'down'))).toEqual([false, false, true])
  expect([6.4, 6.5, 6.51].map((goal) => refused(goal, 'province', 'down'))).toEqual([false, true, true])
})

it('names the goal, the floor and its source', () => {
  const [found] = problemsOf([], withGoal(6, 'benchmark'))
  expect(found).toMatchObject({ code: 'goal_below_floor', place: 'boards[0].indicators[0].fields[1].goal' })
  expect(found!.message).toEqual({
    zh: '“目标值”6，不得低于标杆（深圳）6.5 亿元，依据：2025 年统计公报',
    en: '“target” is 6: must not be below the benchmark (Shenzhen) of 6.5 亿元; source: Communiqué 2025',
  })
})

it('refuses a goal or floor on what is no target, and a goal the field would not take', () => {
  expect(findingsOf([], (draft) => (draft.boards[0]!.indicators[1]!.fields[0]!.goal = 30))).toEqual([
    'error goal_not_a_target boards[0].indicators[1].fields[0].goal',
  ])
  expect(findingsOf([], (draft) => (goalOf(draft).max = 6))).toEqual([
    'error goal_out_of_range boards[0].indicators[0].fields[1].goal',
  ])
})
