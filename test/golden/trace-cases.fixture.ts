import { allIndicators } from '@plumbline/scheme'
import fc from 'fast-check'
import { treeScheme, type Part } from '../../packages/scoring/src/aggregate/tree.fixture.ts'
import { parentsOf } from '../../packages/scoring/src/cascade/cascade.fixture.ts'
import { bonusOf, entryOf, ledgerScheme, rules } from '../../packages/scoring/src/ledger/ledger.fixture.ts'
import { boards, inputOf, month, schemeFrom } from '../../packages/scoring/src/random-scheme.fixture.ts'
import { factsOf, period } from '../../packages/scoring/src/scheme.fixture.ts'
import type { Case } from './trace.fixture.ts'

/** Random schemes of every method and policy for what is missing, with ledgers and coefficients. */
export const randomCases = (count: number, seed: number): Case[] =>
  fc
    .sample(fc.tuple(boards, month), { numRuns: count, seed })
    .map(([list, { subjects, facts, entries }]) => inputOf(schemeFrom(list), { subjects, facts, entries }))

const three = {
  aggregate: 'geometric' as const,
  parts: [
    [2, 'a'],
    [1, 'b'],
    [
      1,
      {
        aggregate: 'harmonic' as const,
        parts: [
          [1, 'c'],
          [3, 'd'],
        ] as Part[],
      },
    ],
  ] as Part[],
}
const nested = {
  parts: [
    [60, three],
    [40, 'e'],
    [0, 'f'],
  ] as Part[],
}
const own = [{ class: 'c', unit: 'U3', weights: { a: 5, b: 0 } }]
const values = (...all: (string | undefined)[]) =>
  Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((id, k) => (all[k] === undefined ? [] : [[id, all[k]]])),
  )
/** Plain, missing here and there, own weights, zero and below zero in a mean, twins, nothing at all. */
const rows = {
  u1: values('40', '90', '60', '40', '85.125'),
  u2: values('40', undefined, '60', undefined, '71.3'),
  u3: values('81', '33.3333', '60', '40', '90'),
  u4: values('0', '90', '60', '40', '50'),
  u5: values('10', '-3', '60', '40', '50.005'),
  u6: values('40', '90', '60', '40', '85.125'),
  u7: values(),
  u8: values('99', '98', '0', '40', '77'),
  u9: values(undefined, undefined, undefined, undefined, '93.115', '12'),
}

export function treeCase(rest: Parameters<typeof treeScheme>[1], block?: string): Case {
  const scheme = treeScheme(nested, { weightings: own, ...rest })
  for (const { indicator } of allIndicators(scheme.boards))
    if (indicator.id === block) indicator.missing = 'block'
  const facts = Object.entries(rows).flatMap(([subject, one]) =>
    Object.entries(one).map(([indicator, value]) => ({
      subject,
      indicator,
      field: 'v',
      period: '2026-10',
      value: value!,
    })),
  )
  const subjects = Object.keys(rows).map((id) => ({ id, class: 'c', code: id.toUpperCase() }))
  return { scheme, period: '2026-10', subjects, facts }
}

/** 50.125 and 50.135 and one just beyond, which half to even and half up tell apart. */
export const halves: Case = {
  ...treeCase({}),
  scheme: treeScheme(
    { parts: [[1, 'e']] },
    { rounding: { mode: 'half_even' }, ranking: { on: 'published', ties: 'average' } },
  ),
  facts: ['50.125', '50.135', '50.12500001', '-0.125', '-0.135', '50.115', '50.12', '28.165', '28.175'].map(
    (value, k) => ({
      subject: `u${k + 1}`,
      indicator: 'e',
      field: 'v',
      period: '2026-10',
      value,
    }),
  ),
}

export const withLedger: Case = {
  scheme: ledgerScheme(
    {
      rules: rules.map((rule) => (rule.id === 'inspection' ? { ...rule, cap: 1 } : rule)),
      cap: { bonus: 40, deduction: 2 },
    },
    {
      coefficients: {
        static: { steps: [1, 1.036, 1.072, 1.108, 1.144, 1.18], otherwise: 3 },
        dynamic: { kind: 'expression', expression: 'gdp.v / 80.0' },
      },
    },
  ),
  period,
  subjects: ['u1', 'u2', 'u3'].map((id) => ({ id, class: 'c', code: id })),
  facts: factsOf({
    u1: { 'gdp.v': '80', 'tax.v': '80', 'air.v': '80' },
    u2: { 'gdp.v': '61.7', 'tax.v': '60', 'air.v': '33.3333' },
    u3: { 'tax.v': '70', 'air.v': '90' },
  }),
  entries: [
    bonusOf('e1', '3', { document: '政〔2026〕8号' }),
    bonusOf('e2', '3.5'),
    entryOf('e3', {}),
    entryOf('e4', {}),
    entryOf('e5', {}),
    entryOf('e6', { forgiven: { reason: '敢闯敢试', decidedBy: '李四', date: '2026-10-30' } }),
    entryOf('e7', { subject: 'u2', rule: 'criticism' }),
    entryOf('e8', { subject: 'u2', rule: 'creative', points: '1.25' }),
    entryOf('e9', { subject: 'u2', rule: 'harmful', indicator: 'air', times: '3' }),
  ],
}

export const linkedTree = (without: 'own' | 'none'): Case => ({
  scheme: treeScheme(
    { parts: [[1, 'e']] },
    {
      classes: ['top', 'unit', 'post'].map((id) => ({ id, name: { zh: `类/${id}`, en: id } })),
      cascade: [{ class: 'unit' }, { class: 'post', own: 0.6, without }],
    },
  ),
  period: '2026-10',
  subjects: [
    ['t', 'top'],
    ['v', 'unit'],
    ['w', 'unit'],
    ['x', 'unit'],
    ['p', 'post'],
    ['q', 'post'],
    ['r', 'post'],
    ['s', 'post'],
  ].map(([id, own]) => ({ id: id!, class: own! })),
  facts: Object.entries({ t: '95', v: '90', w: '80.1234', p: '80', q: '70', r: '60.5', s: '50' }).map(
    ([subject, value]) => ({
      subject,
      indicator: 'e',
      field: 'v',
      period: '2026-10',
      value,
    }),
  ),
  parents: parentsOf({
    v: 't',
    w: 't',
    x: 't',
    p: 'v',
    q: [
      ['v', 8],
      ['w', 3.5],
      ['x', 0.5],
    ],
    r: 'x',
  }),
})

/** Coefficients of one class of several: what stands on 合计 differs from class to class. */
export const oneMultiplied: Case = {
  ...linkedTree('own'),
  scheme: {
    ...linkedTree('own').scheme,
    coefficients: { static: { given: [], otherwise: 3 }, classes: ['unit'] },
  },
}
