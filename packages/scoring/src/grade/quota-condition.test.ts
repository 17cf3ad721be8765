import { describe, expect, it } from 'vitest'
import { holds, unitAt, years } from './quota.fixture.ts'
import { checkCondition, type UnitFacts } from './quota-condition.ts'

const facts = (more: Partial<UnitFacts> = {}): UnitFacts => ({
  ...{ unit: unitAt(2), honours: [], periods: [] },
  ...more,
})

it('finds the unit’s grade, and says nothing of one it has not', () => {
  const when = { kind: 'grade' as const, grades: ['a', 'b'] }
  const found = (grade: string | null) => checkCondition(when, facts({ unit: unitAt(2, grade) }))
  expect(found('b')).toEqual({ name: 'grade', fired: true, facts: { grade: 'b' } })
  expect(found('c')).toEqual({ name: 'grade', fired: false, facts: { grade: 'c' } })
  expect(found(null)).toEqual({ name: 'grade', fired: false, facts: {} })
})

describe('an honour', () => {
  const when = { kind: 'honour' as const, anyOf: ['civilised', 'system'] }

  it('of several names the earliest first and two of one day by what they are, however they came in', () => {
    const last = { ...holds('u', 'civilised'), date: '2026-12-01' }
    const inOrder = [holds('u', 'civilised'), holds('u', 'system'), last]
    for (const order of [inOrder, inOrder.toReversed(), [inOrder[1]!, last, inOrder[0]!]])
      expect(checkCondition(when, facts({ honours: order })).honours).toEqual(inOrder)
  })
})

describe('times running', () => {
  const when = { kind: 'streak' as const, grade: 'a', times: 2 }
  const found = (grades: Record<string, string>) => checkCondition(when, facts({ periods: years(grades) }))

  it('counts back from this period, and names those it counted', () => {
    expect(found({ 2024: 'b', 2025: 'a', 2026: 'a' })).toEqual({
      name: 'streak',
      fired: true,
      facts: { held: '2', periods: '2025、2026', grade: 'a' },
    })
  })

  it('is none, with a dash for the periods, where this period breaks it', () => {
    expect(found({ 2024: 'a', 2025: 'a', 2026: 'b' })).toEqual({
      name: 'streak',
      fired: false,
      facts: { held: '0', periods: '—', grade: 'a' },
    })
  })

  it('ends at a period the unit was not assessed in', () => {
    const [before, between, now] = years({ 2024: 'a', 2025: 'a', 2026: 'a' })
    const elsewhere = { ...between!, places: [{ ...between!.places[0]!, subject: 'other' }] }
    const found = checkCondition(when, facts({ periods: [before!, elsewhere, now!] }))
    expect(found).toMatchObject({ fired: false, facts: { held: '1', periods: '2026' } })
  })
})
