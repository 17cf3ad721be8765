import type { SchemeInput } from '@plumbline/scheme'
import { expect, it } from 'vitest'
import { entryOf, rules } from '../ledger/ledger.fixture.ts'
import type { LedgerEntry } from '../ledger/types.ts'
import { factsOf, indicatorOf, period, schemeOf } from '../scheme.fixture.ts'
import { scoreSubjects } from '../score-subjects.ts'

const method = { kind: 'imported', measure: { kind: 'value', field: 'v' } } as const

/** One unit with this score and these entries. */
function settled(value: string, rest: Partial<SchemeInput>, entries: readonly LedgerEntry[] = []) {
  const [one] = scoreSubjects({
    scheme: schemeOf([{ weight: 100, indicators: [indicatorOf('i', { method })] }], rest),
    period,
    class: 'c',
    subjects: [{ id: 'u1', class: 'c' }],
    entries,
    facts: factsOf({ u1: { 'i.v': value } }),
  })
  return one!
}

/** Two points, and these. */
const given = (points: string) => [
  entryOf('a', { rule: 'creative', points: '2' }),
  entryOf('b', { rule: 'creative', points }),
]

// 2⁵³ − 1 units are 90071992.54740991 points: the last at which one unit more or less can be told.
it('adds points up to the last unit that can be told apart, and gives no total one unit above it', () => {
  const added = (points: string) => settled('90071990', { ledger: { rules } }, given(points))
  expect(added('0.54740991')).toMatchObject({
    raw: 9_007_199_000_000_000,
    total: Number.MAX_SAFE_INTEGER,
    stages: [{ kind: 'ledger', before: 9_007_199_000_000_000, after: Number.MAX_SAFE_INTEGER }],
  })
  expect(added('0.54740992')).toMatchObject({
    total: null,
    reason: { code: 'out_of_range', value: '2.54740992' },
    stages: [],
  })
})

// 90071990.50 + 2.54740991 is beyond it, and half a point less is not.
it('takes a total that is in range whatever the sum on the way to it', () => {
  const half = [...given('0.54740991'), entryOf('c', {})]
  expect(settled('90071990.5', { ledger: { rules } }, half).total).toBe(Number.MAX_SAFE_INTEGER)
})

it('says by how much all entries together would have changed the total: 2 + 0.25 − 0.50', () => {
  expect(settled('90071992', { ledger: { rules } }, [...given('0.25'), entryOf('c', {})]).reason).toEqual({
    code: 'out_of_range',
    value: '1.75',
  })
})

it('gives no total that a coefficient takes beyond, and says which', () => {
  const times = (value: string) => settled(value, { coefficients: { static: { otherwise: 6 } } })
  expect(times('70000000')).toMatchObject({ total: 8_260_000_000_000_000 })
  expect(times('80000000')).toMatchObject({
    raw: 8_000_000_000_000_000,
    total: null,
    reason: { code: 'out_of_range', value: '× 1.18' },
    stages: [],
  })
})
