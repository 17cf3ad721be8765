import { expect, it } from 'vitest'
import { attainedAsked, historyNeeded } from './consequences.ts'
import { consequenceOf } from './lint/consequences.fixture.ts'
import { Scheme, type ConsequenceInput } from './schema.ts'
import { goodScheme } from './scheme.fixture.ts'

const needed = (rule: ConsequenceInput['rule'] | undefined, period: string) =>
  historyNeeded(
    Scheme.parse({ ...goodScheme(), ...(rule ? { consequences: [consequenceOf(rule)] } : {}) }),
    period,
  )

it('is nothing where no consequence looks back', () => {
  expect(needed(undefined, '2026-03')).toEqual([])
  expect(needed({ kind: 'last', places: 3 }, '2026-03')).toEqual([])
})

it('asks for attained scores only where a rule compares them itself', () => {
  const asked = (rule: ConsequenceInput['rule']) =>
    attainedAsked(Scheme.parse({ ...goodScheme(), consequences: [consequenceOf(rule)] }))
  expect(asked({ kind: 'last', places: 3, indicator: 'gdp' })).toEqual([])
  expect(asked({ kind: 'last', places: 3, within: 'all' })).toEqual([])
  expect(asked({ kind: 'last', places: 3, indicator: 'gdp', within: 'all' })).toEqual(['gdp'])
  const twice: ConsequenceInput['rule'] = {
    kind: 'any',
    rules: [
      { kind: 'level', indicator: 'gdp', below: 60 },
      { kind: 'first', places: 1, indicator: 'gdp', within: 'all' },
    ],
  }
  expect(asked(twice)).toEqual(['gdp'])
  expect(needed(twice, '2026-03')).toEqual([])
})

it('is every period between the first that counts and this one, oldest first', () => {
  expect(needed({ kind: 'fallen', places: 10 }, '2026-01')).toEqual(['2025-12'])
  expect(needed({ kind: 'stuck', end: 'last', periods: 4 }, '2026-03')).toEqual([
    '2025-12',
    '2026-01',
    '2026-02',
  ])
  expect(needed({ kind: 'tail', span: 'quarter' }, '2026-03')).toEqual(['2026-01', '2026-02'])
  const up = { kind: 'improved', criterion: 'places', atLeast: 1, versus: 'last_year' } as const
  expect(needed(up, '2026-03')).toHaveLength(12)
  expect(needed(up, '2026-03')[0]).toBe('2025-03')
  expect(needed(up, '2026')).toEqual(['2025'])
})
