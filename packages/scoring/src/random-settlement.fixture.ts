import type { SchemeInput } from '@plumbline/scheme'
import fc from 'fast-check'
import type { LedgerEntry } from './ledger/types.ts'
import { period } from './scheme.fixture.ts'

const text = (name: string) => ({ zh: name, en: name })

/** Every kind of rule, with caps that bite now and then. */
const ledger: NonNullable<SchemeInput['ledger']> = {
  rules: [
    {
      id: 'times',
      name: text('倍数'),
      kind: 'bonus',
      points: { kind: 'multiple', min: 0.1, max: 3 },
      cap: 40,
    },
    { id: 'case', name: text('视情'), kind: 'bonus', points: { kind: 'given', max: 2 } },
    {
      id: 'each',
      name: text('每次'),
      kind: 'deduction',
      points: { kind: 'each', points: 0.7 },
      forgivable: true,
    },
    { id: 'noted', name: text('记录'), kind: 'deduction', points: { kind: 'none' } },
  ],
  cap: { bonus: 42, deduction: 2 },
}

/** What is done to totals of schemes with so many boards: with one the ledger alone, with more coefficients too, without which there is or is no total. */
export const settlement = (boards: number): Partial<SchemeInput> => ({
  ledger,
  ...(boards > 1 && {
    coefficients: {
      static: { otherwise: 2, given: [{ class: 'c', unit: 'u1', step: 4 }] },
      dynamic: {
        kind: 'expression',
        expression: 'i0_0.a > 0 ? 1.05 : 1 + i0_0.f / 100',
        without: boards === 2 ? 'one' : 'none',
      },
    },
  }),
})

const times = fc.constantFrom('0.5', '1', '3')
const entry = fc.record({
  subject: fc.constantFrom('u0', 'u1', 'u2'),
  kind: fc.oneof(
    fc.record({ rule: fc.constant('times'), indicator: fc.constantFrom('i0_0', 'i0_1', 'i1_0'), times }),
    fc.record({ rule: fc.constant('case'), points: fc.constantFrom('0.5', '2', '1.25') }),
    fc.record({ rule: fc.constantFrom('each', 'noted') }),
  ),
  forgiven: fc.boolean(),
})

const ground = { reason: '督查发现问题', decidedBy: '张三', date: '2026-10-20' }

/** Entries of the ledger above; whether their subjects and indicators are there is for whoever uses them. */
export const entries: fc.Arbitrary<LedgerEntry[]> = fc.array(entry, { maxLength: 6 }).map((all) =>
  all.map(({ subject, kind, forgiven }, k) => ({
    ...{ id: `e${k}`, subject, period, ...ground, ...kind },
    ...(forgiven && kind.rule === 'each' && { forgiven: ground }),
  })),
)
