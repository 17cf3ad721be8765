import { expect, it } from 'vitest'
import { findingsOf } from '../demands.fixture.ts'

const covers = (id: string) =>
  ({ kind: 'covers', tasks: [{ id, name: { zh: '任务', en: 'task' } }] }) as const

it('accepts a task that a demand lists', () => {
  expect(findingsOf([])).toEqual([])
})

it('refuses a task nobody lists, and one listed twice', () => {
  expect(findingsOf([], (draft) => (draft.boards[0]!.indicators[0]!.tasks = ['growth', 'grwoth']))).toEqual([
    'error task_unknown boards[0].indicators[0].tasks[1]',
  ])
  const twice = covers('growth')
  expect(findingsOf([{ ...twice, tasks: [...twice.tasks] }])).toEqual([
    'error id_repeated demands[1].tasks[0].id',
  ])
})
