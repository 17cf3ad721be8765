import type { Vintage } from '@plumbline/scheme'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { factsOf, indicatorOf, leavesOf, period, schemeOf, shown } from '../scheme.fixture.ts'
import { scoreSubjects } from '../score-subjects.ts'
import type { Fact } from '../types.ts'
import { describeNoScore } from '../words/no-score.ts'
import { tabulateFacts } from './fact-table.ts'

const text = (name: string) => ({ zh: name, en: name })
const fields = (rest: { atLeast?: Vintage; scope?: 'area' }) => [
  { id: 'v', name: text('总量'), unit: '亿元', ...rest },
  { id: 't', name: text('目标'), unit: '亿元', source: 'target' as const },
]
/** 总量 ÷ 目标, the target of everybody being 100. */
const schemeWith = (rest: Parameters<typeof fields>[0] = {}) =>
  schemeOf([
    {
      weight: 100,
      indicators: [
        indicatorOf('i', {
          fields: fields(rest),
          responsible: 'stats',
          method: {
            kind: 'completion',
            measure: { kind: 'value', field: 'v' },
            target: { field: 't' },
            cap: 2,
          },
        }),
      ],
    },
  ])
const told = (value: string, vintage?: Vintage, subject = 'u1'): Fact => ({
  ...{ subject, indicator: 'i', field: 'v', period, value },
  ...(vintage && { vintage }),
})
const targets = ['u1', 'u2'].map((subject): Fact => ({ ...told('100'), subject, field: 't', period: '2026' }))

function score(facts: Fact[], rest: Parameters<typeof fields>[0] = {}) {
  const subjects = ['u1', 'u2'].map((id) => ({ id, class: 'c' }))
  const all = [...facts, ...targets]
  const common = { scheme: schemeWith(rest), period, class: 'c', subjects }
  const scores = scoreSubjects({ ...common, facts: all })
  expect(scoreSubjects({ ...common, facts: tabulateFacts(all.toReversed(), ['u2', 'x', 'u1']) })).toEqual(
    scores,
  )
  return leavesOf(scores[0]!)[0]!
}
const figure = { role: 'value', indicator: 'i', field: 'v', period }

describe('of several values for one figure (C22, S1-03, P5)', () => {
  it('the latest vintage counts, in whatever order they come in, and says what it took the place of', () => {
    const leaf = score([told('95', 'final'), told('92', 'flash'), told('93.5', 'preliminary')])
    expect(shown(leaf)).toBe('95.00')
    const replaced = [
      { vintage: 'flash', value: '92' },
      { vintage: 'preliminary', value: '93.5' },
    ]
    expect(leaf.inputs[0]).toEqual({ ...figure, value: '95', vintage: 'final', replaced })
  })

  it('one alone counts as it is, and says its vintage; where none is stated nothing is said', () => {
    const [first] = score([told('92', 'flash')]).inputs
    expect(first).toEqual({ ...figure, value: '92', vintage: 'flash' })
    expect(score([told('92')]).inputs[0]).toEqual({ ...figure, value: '92' })
  })

  it('two of the same vintage clash, unless a later one settles it; the same figure twice is one', () => {
    const twice = [told('92', 'flash'), told('93', 'flash')]
    expect(shown(score(twice))).toBe('conflicting_values')
    expect(shown(score([...twice, told('95', 'final')]))).toBe('95.00')
    expect(shown(score([told('95', 'final'), told('96', 'final'), told('92', 'flash')]))).toBe(
      'conflicting_values',
    )
    expect(shown(score([told('92', 'flash'), told('92', 'flash')]))).toBe('92.00')
  })

  it('one without a vintage cannot be placed: it clashes with a different one and agrees with the same', () => {
    expect(shown(score([told('92'), told('95', 'final')]))).toBe('conflicting_values')
    expect(shown(score([told('95', 'final'), told('92', 'flash'), told('92')]))).toBe('conflicting_values')
    expect(shown(score([told('95'), told('95', 'final'), told('92', 'flash')]))).toBe('95.00')
    expect(shown(score([told('1'), told('2'), told('95', 'final')]))).toBe('conflicting_values')
  })

  it.each([
    [told('95', 'final'), told('92'), told('90', 'flash')],
    [told('95', 'final'), told('95'), told('1')],
  ])('what contradicts each other does so in whatever order it comes in (%#)', (a, b, c) => {
    const orders = [
      [a, b, c],
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ]
    expect(orders.map((facts) => shown(score(facts)))).toEqual(orders.map(() => 'conflicting_values'))
  })

  it('lists what was replaced once each and oldest first, by value within a vintage', () => {
    const flashes = [told('93', 'flash'), told('92', 'flash'), told('93', 'flash')]
    const leaf = score([told('94', 'preliminary'), ...flashes, told('95', 'final')])
    expect(leaf.inputs[0]!.replaced).toEqual([
      { vintage: 'flash', value: '92' },
      { vintage: 'flash', value: '93' },
      { vintage: 'preliminary', value: '94' },
    ])
  })

  it('keeps what came in for the units that stated a vintage, and for no other', () => {
    const facts = [told('95', 'final'), told('95'), told('92', undefined, 'u2')]
    const [column] = tabulateFacts(facts, ['u1', 'u2']).columns
    const editions = [{ vintage: 'final', value: '95' }, { value: '95' }]
    expect([...column!.editions]).toEqual([[0, editions]])
  })

  it('a final value that is no number is not replaced by an earlier one', () => {
    expect(shown(score([told('92', 'flash'), told('9o', 'final')]))).toBe('not_a_number')
  })

  it('counts for the whole area the same way', () => {
    const area = (value: string, vintage?: Vintage) => told(value, vintage, '*')
    const leaf = score([area('92', 'flash'), area('95', 'final')], { scope: 'area' })
    expect([shown(leaf), leaf.inputs[0]!.vintage]).toEqual(['95.00', 'final'])
    const clash = [area('92', 'flash'), told('93', 'flash')]
    expect(shown(score(clash, { scope: 'area' }))).toBe('conflicting_values')
  })
})

describe('figures of an earlier vintage than the scheme asks for', () => {
  const asked = { atLeast: 'preliminary' } as const
  const said = (facts: Fact[]) => {
    const { reason } = score(facts, asked)
    return reason && describeNoScore(reason, () => text('总量')).zh
  }

  it('do not count, with the reason, and are shown all the same', () => {
    expect(said([told('92', 'flash')])).toBe('2026年10月的“总量”是预统计数，办法自初步数起才计入')
    expect(score([told('92', 'flash')], asked).inputs[0]).toMatchObject({ value: '92', vintage: 'flash' })
    expect(said([told('92')])).toBe('2026年10月的“总量”没有注明版次，办法自初步数起才计入')
    expect(said([])).toBe('缺少2026年10月的数据“总量”')
  })

  it('are told from a figure firm enough that is no number, and from two that differ', () => {
    const reason = (...facts: Fact[]) => score(facts, asked).reason
    const unreadable = { code: 'not_a_number', field: 'v', value: '9o' }
    expect(reason(told('9o', 'preliminary'))).toEqual(unreadable)
    expect(reason(told('92', 'flash'), told('93', 'flash'))?.code).toBe('conflicting_values')
  })

  it('count from that vintage on', () => {
    expect(shown(score([told('92', 'preliminary')], asked))).toBe('92.00')
    expect(shown(score([told('92', 'flash'), told('95', 'final')], asked))).toBe('95.00')
  })
})

it('a sheet of columns with vintages beside the values says the same as facts one by one', () => {
  const facts = [told('92', 'flash'), told('90', 'preliminary', 'u2'), told('95', 'final')]
  const place = { indicator: 'i', field: 'v', period }
  const columns = [
    { ...place, values: ['92', '90'], vintages: ['flash' as const, 'preliminary' as const] },
    { ...place, values: ['95', null], vintages: ['final' as const, null] },
  ]
  const filed = tabulateFacts({ subjects: ['u1', 'u2'], columns }, ['u1', 'u2'])
  expect(filed).toEqual(tabulateFacts(facts, ['u1', 'u2']))
})

it('leaves facts without vintages as they were, to the byte', () => {
  const scores = (facts: Fact[]) =>
    canonicalJson(
      scoreSubjects({
        scheme: schemeWith(),
        period,
        class: 'c',
        subjects: [{ id: 'u1', class: 'c' }],
        facts,
      }),
    )
  const before = factsOf({ u1: { 'i.v': '92', 'i.t': '100' } })
  expect(scores(before)).not.toContain('vintage')
  expect(scores([...before, ...before])).toBe(scores(before))
})
