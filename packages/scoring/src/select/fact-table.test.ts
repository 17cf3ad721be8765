import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, scoreSubjects, tabulateFacts } from '../index.ts'
import { boards, inputOf, month, schemeFrom } from '../random-scheme.fixture.ts'
import { period } from '../scheme.fixture.ts'
import type { Fact } from '../types.ts'

const fact = (subject: string, value: string): Fact => ({
  subject,
  indicator: 'gdp',
  field: 'v',
  period: '2026-10',
  value,
})

/** The same figures as columns of text. */
function sheetOf(facts: readonly Fact[]) {
  const subjects = [...new Set(facts.map(({ subject }) => subject))].reverse()
  const columns = facts.map(({ subject, value, ...place }) => ({
    ...place,
    values: subjects.map((one) => (one === subject ? value : null)),
  }))
  return { subjects, columns }
}

describe('facts filed before', () => {
  it('stand in the order of ids, as text and as numbers', () => {
    const { subjects, columns } = tabulateFacts([fact('b', '92.5'), fact('c', 'many')], ['c', 'b', 'a', 'b'])
    expect(subjects).toEqual(['a', 'b', 'c'])
    expect(columns).toMatchObject([{ indicator: 'gdp', text: [undefined, '92.5', 'many'] }])
    expect([...columns[0]!.numbers]).toEqual([Number.NaN, 92.5, Number.NaN])
    const [column] = tabulateFacts([fact('a', '1')], ['a', 'b', 'c']).columns
    expect(column!.text).toEqual(['1', undefined, undefined])
  })

  it('leave strangers, empty values and periods nobody asks for aside', () => {
    const facts = [fact('x', '1'), fact('a', ''), { ...fact('a', '2'), period: '2020' }]
    expect(tabulateFacts(facts, ['a'], ['2026-10'])).toEqual({ subjects: ['a'], columns: [], area: [] })
  })

  it('hold two answers to one question against each other, and take neither', () => {
    const [column] = tabulateFacts([fact('a', '1'), fact('a', '2'), fact('a', '1')], ['a']).columns
    expect([...column!.clashes]).toEqual([0])
    expect(column!.numbers[0]).toBeNaN()
  })

  it('hold two columns of one field against each other the same way; a figure said twice is one figure', () => {
    const column = { indicator: 'gdp', field: 'v', period: '2026-10' }
    const sheet = {
      subjects: ['a', 'b'],
      columns: [
        { ...column, values: ['1', '3'] },
        { ...column, values: ['1', '4'] },
      ],
    }
    const [merged] = tabulateFacts(sheet, ['a', 'b']).columns
    expect([...merged!.clashes]).toEqual([1])
    expect([...merged!.numbers]).toEqual([1, Number.NaN])
  })

  it('keep what a sheet files for everybody', () => {
    const column = { indicator: 'gdp', field: 'v', period: '2026-10', values: ['1', '5.5'] }
    const filed = tabulateFacts({ subjects: ['a', '*'], columns: [column] }, ['a'])
    expect([filed.columns[0]!.text, filed.area[0]!.text]).toEqual([['1'], ['5.5']])
    expect(tabulateFacts({ subjects: ['a', '*'], columns: [column] }, ['a'], ['2025']).area).toEqual([])
    const vintages = ['flash', 'final'] as const
    const stated = tabulateFacts({ subjects: ['a', '*'], columns: [{ ...column, vintages }] }, ['a'])
    expect(stated.area[0]!.editions.get(0)).toEqual([{ vintage: 'final', value: '5.5' }])
  })

  it('take `*` for a unit where a unit is called so, facts and sheets alike', () => {
    const facts = [fact('*', '1'), fact('a', '2')]
    const filed = tabulateFacts(facts, ['a', '*'])
    expect([filed.subjects, filed.columns[0]!.text, filed.area]).toEqual([['*', 'a'], ['1', '2'], []])
    const column = { indicator: 'gdp', field: 'v', period: '2026-10', values: ['1', '2'] }
    expect(tabulateFacts({ subjects: ['*', 'a'], columns: [column] }, ['a', '*'])).toEqual(filed)
  })

  it('give the same bytes as facts one by one, clashes and other classes among them', () => {
    const contradiction = fc.array(fc.constantFrom('i0_0.v', 'i0_1.t', 'i1_0.v'), { maxLength: 3 })
    fc.assert(
      fc.property(boards, month, contradiction, (list, given, keys) => {
        const more = keys.map((key): Fact => {
          const [indicator = '', field = ''] = key.split('.')
          return { subject: 'u0', indicator, field, period: field === 't' ? '2026' : period, value: '77' }
        })
        const { subjects, facts, ...rest } = inputOf(schemeFrom(list), given)
        const all = [...facts, ...more]
        const score = (given: Parameters<typeof scoreSubjects>[0]['facts']) =>
          canonicalJson(scoreSubjects({ ...rest, subjects, facts: given }))
        const ids = subjects.map(({ id }) => id)
        expect(score(tabulateFacts(all, ids))).toBe(score(all))
        expect(score(tabulateFacts(sheetOf(all), [...ids, 'of another class']))).toBe(score(all))
      }),
    )
  })
})
