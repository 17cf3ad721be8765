import { expect, it } from 'vitest'
import { findingsAfter, unchanged } from '../../scheme.fixture.ts'

it('accepts open, due, closed in this order', () => {
  expect(findingsAfter(unchanged)).toEqual([])
  expect(findingsAfter((draft) => (draft.calendar.closesAfterDays = 5))).toEqual([])
})

it('names a calendar out of order', () => {
  expect(findingsAfter((draft) => (draft.calendar.dueAfterDays = 0))).toEqual([
    'calendar_order calendar.dueAfterDays',
  ])
  expect(findingsAfter((draft) => (draft.calendar.closesAfterDays = 4))).toEqual([
    'calendar_order calendar.closesAfterDays',
  ])
})

it('names a time zone that does not exist', () => {
  expect(findingsAfter((draft) => (draft.calendar.zone = 'Asia/Nowhere'))).toEqual([
    'calendar_zone calendar.zone',
  ])
})
