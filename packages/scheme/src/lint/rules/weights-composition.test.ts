import { expect, it } from 'vitest'
import { findingsAfter, type Draft } from '../../scheme.fixture.ts'
import { both, monthlyResult } from '../result.fixture.ts'

type BoardInput = Draft['boards'][number]

const board = (id: string, weight: number, every?: 'month'): BoardInput => ({
  id,
  name: both(id),
  weight,
  indicators: [
    {
      id: `${id}_score`,
      name: both(id),
      weight,
      fields: [
        every ? monthlyResult() : { id: 'months', name: both('得分'), unit: '分', source: 'external' },
      ],
      method: {
        kind: 'imported',
        measure: every
          ? { kind: 'average', field: 'months', over: 'present' }
          : { kind: 'value', field: 'months' },
      },
    },
  ],
})

/** 班子 40/10/50 and, by weights of their own, 干部 (D7: 30/10/60, an assumption). */
const composition = (monthly: number, annual: number) => (draft: Draft) => {
  draft.period = 'year'
  draft.classes = [
    { id: 'body', name: both('班子') },
    { id: 'person', name: both('干部') },
  ]
  draft.boards = [
    board('monthly', 40, 'month'),
    board('politics', 10),
    board('annual', 50),
  ] as Draft['boards']
  draft.benchmarks = []
  const weights = { monthly, monthly_score: monthly, annual, annual_score: annual }
  draft.weightings = [{ class: 'person', weights }]
}

it('takes shares that add up to 100 for bodies and for persons', () => {
  expect(findingsAfter(composition(30, 60))).toEqual([])
})

it('names the class whose shares do not: the others stay right', () => {
  expect(findingsAfter(composition(30, 50))).toEqual(['weights_total boards'])
})
