import { expect, it } from 'vitest'
import { findingsOf } from '../demands.fixture.ts'

const task = (id: string) => ({ id, name: { zh: `攻势 ${id}`, en: `drive ${id}` } })

it('accepts tasks that scored indicators name', () => {
  expect(findingsOf([])).toEqual([])
})

it('lists those of the 15 攻势 that nobody stands for (S4-24)', () => {
  const drives = Array.from({ length: 15 }, (_, index) => task(`drive_${index + 1}`))
  const found = findingsOf([{ kind: 'covers', tasks: drives }], (draft) => {
    draft.boards[0]!.indicators[1]!.tasks = drives.slice(0, 13).map(({ id }) => id)
  })
  expect(found).toEqual([
    'error demand_task_uncovered demands[1].tasks[13]',
    'error demand_task_uncovered demands[1].tasks[14]',
  ])
})

it('is not content with an indicator that is only shown', () => {
  const found = findingsOf([{ kind: 'covers', tasks: [task('shown')] }], (draft) => {
    const { method: _method, ...air } = draft.boards[0]!.indicators[1]!
    draft.boards[0]!.indicators[1] = { ...air, weight: 0, tasks: ['shown'] }
    draft.boards[0]!.indicators[0]!.weight = 80
  })
  expect(found).toEqual(['error demand_task_uncovered demands[1].tasks[0]'])
})
