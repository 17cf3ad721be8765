import { expect, it } from 'vitest'
import { findingsOf, months, years } from '../consequences.fixture.ts'

it('minds no ladder over months, and no three years in a row', () => {
  expect(findingsOf([{ kind: 'tail', span: 'quarter' }], { scheme: months })).toEqual([])
  expect(findingsOf([{ kind: 'streak', of: 'light', value: 'red', periods: 3 }], { scheme: years })).toEqual(
    [],
  )
})

it('refuses a ladder over no more than one period', () => {
  expect(findingsOf([{ kind: 'tail', span: 'year' }], { scheme: years })).toEqual([
    'consequence_span consequences[0].rule.span',
  ])
  expect(findingsOf([{ kind: 'tail', span: 'quarter' }], { scheme: { period: 'half' } })).toEqual([
    'consequence_span consequences[0].rule.span',
  ])
})

it('advises that six in a row are six years', () => {
  expect(findingsOf([{ kind: 'stuck', end: 'last' }], { scheme: years })).toEqual([
    'consequence_long consequences[0].rule.periods',
  ])
  expect(findingsOf([{ kind: 'stuck', end: 'last' }], { scheme: months })).toEqual([])
})
