import { describe, expect, it } from 'vitest'
import type { Fact } from '../types.ts'
import { tabulateFacts } from './fact-table.ts'
import { indexFacts } from './facts.ts'

const place = { indicator: 'gdp', field: 'v', period: '2026-10' }
const told = (subject: string, value: string, vintage?: Fact['vintage']): Fact => ({
  ...{ ...place, subject, value },
  ...(vintage && { vintage }),
})
const tableOf = (...facts: Fact[]) => tabulateFacts(facts, ['a', 'b', 'c'])
const nan = Number.NaN

describe('columns of a table filed before', () => {
  const table = tableOf(told('a', '1'), told('b', '2'), told('b', '3'), told('c', '4', 'final'))

  it('are taken as they are for the same subjects in the same order', () => {
    expect(indexFacts(table, ['a', 'b', 'c'], []).column(place)).toBe(table.columns[0])
  })

  it.each([
    ['turned round', ['c', 'b', 'a'], ['4', '3', '1'], [4, nan, 1]],
    ['with a stranger among them', ['a', 'x', 'c'], ['1', undefined, '4'], [1, nan, 4]],
    ['only the first ones', ['a'], ['1'], [1]],
    ['with one more behind them', ['a', 'b', 'c', 'd'], ['1', '3', '4', undefined], [1, nan, 4, nan]],
  ])('give each subject its own figures: %s', (_, subjects, text, numbers) => {
    const column = indexFacts(table, subjects, []).column(place)
    expect([column.text, column.numbers]).toEqual([text, Float64Array.from(numbers)])
    expect([...column.clashes].map((row) => subjects[row])).toEqual(subjects.includes('b') ? ['b'] : [])
    expect([...column.editions.keys()].map((row) => subjects[row])).toEqual(
      subjects.includes('c') ? ['c'] : [],
    )
  })
})

describe('a figure of the whole area', () => {
  it('stands in every row, beside a row’s own it is a clash, and the table keeps what it held', () => {
    const table = tableOf(told('a', '5'), told('b', '6'), told('*', '6'))
    const index = indexFacts(table, ['a', 'b', 'c'], [])
    const { text, numbers, clashes } = index.area(place)
    expect([text, numbers, [...clashes]]).toEqual([['6', '6', '6'], Float64Array.of(nan, 6, 6), [0]])
    expect(index.column(place).numbers).toEqual(Float64Array.of(5, 6, nan))
    expect(index.column(place).text).toEqual(['5', '6', undefined])
  })

  it('of a later vintage takes the place of a row’s own, and says so', () => {
    const table = tableOf(told('a', '93', 'flash'), told('*', '95', 'final'))
    const { numbers, editions } = indexFacts(table, ['a', 'b', 'c'], []).area(place)
    expect(numbers).toEqual(Float64Array.of(95, 95, 95))
    expect(editions.get(0)).toEqual([
      { vintage: 'flash', value: '93' },
      { vintage: 'final', value: '95' },
    ])
  })
})
