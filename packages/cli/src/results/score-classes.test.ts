import { Scheme } from '@plumbline/scheme'
import { expect, it } from 'vitest'
import { scoreClasses } from './score-classes.ts'

const both = (text: string) => ({ zh: text, en: text })

it('computes what a scheme derives by formula', () => {
  const scheme = Scheme.parse({
    language: 'plumbline/1',
    id: 'derived',
    title: both('x'),
    basis: both('x'),
    period: 'year',
    classes: [{ id: 'town', name: both('x') }],
    boards: [
      {
        id: 'b',
        name: both('x'),
        weight: 100,
        indicators: [
          {
            id: 'gdp',
            name: both('x'),
            weight: 100,
            fields: [
              { id: 'level', name: both('x'), unit: '' },
              { id: 'people', name: both('x'), unit: '' },
              { id: 'each', name: both('x'), unit: '', source: 'derived', expression: 'level / people' },
            ],
            method: { kind: 'imported', measure: { kind: 'value', field: 'each' } },
          },
        ],
      },
    ],
    calendar: { opensAfterDays: 1, dueAfterDays: 5, closesAfterDays: 8, closesAt: '18:00' },
  })
  const fact = (field: string, value: string) => ({
    subject: 't1',
    indicator: 'gdp',
    field,
    period: '2026',
    value,
  })
  const [town] = scoreClasses({
    scheme,
    period: '2026',
    roster: [{ code: 't1', class: 'town', name: 't1' }],
    facts: [fact('level', '150'), fact('people', '2')],
  })
  expect(town?.ranking.map(({ published }) => published)).toEqual(['75.00'])
})
