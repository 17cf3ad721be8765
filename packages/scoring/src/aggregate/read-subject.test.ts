import type { Aggregate } from '@plumbline/scheme'
import { expect, it } from 'vitest'
import { attain, type MethodInput } from '../scheme.fixture.ts'
import { leavesIn, scoreTree, treeScheme, type Part } from './tree.fixture.ts'

const equal: Part[] = [
  [50, 'a'],
  [50, 'b'],
]
const inside = (aggregate: Aggregate, values: Record<string, string>) =>
  scoreTree(treeScheme({ parts: [[100, { aggregate, parts: equal }]] }), { u: values })[0]!
const added = (...of: Parameters<typeof inside>) =>
  leavesIn(inside(...of).boards).map(({ contribution }) => contribution)

it('a board without a score says whether nothing came in or something below zero has no place in its mean', () => {
  const why = (...of: Parameters<typeof inside>) => inside(...of).boards[0]!.reason
  expect(why('geometric', { a: '-1' })).toEqual({ code: 'below_zero_in_mean' })
  expect(why('geometric', {})).toEqual({ code: 'no_children' })
  expect(why('geometric', { a: '0', b: '90' })).toBeUndefined()
})

it('scores that cancel out still show what each added and took', () => {
  expect(added('arithmetic', { a: '50', b: '-50' })).toEqual([25_00000000, -25_00000000])
})

it('a mean of nothing but zeros is made of zeros', () => {
  expect(added('geometric', { a: '0', b: '0' })).toEqual([0, 0])
})

const text = (zh: string) => ({ zh, en: zh })
const given: MethodInput = { kind: 'imported', measure: { kind: 'value', field: 'v' } }
const fields = [
  { id: 'v', name: text('核验'), unit: '分' },
  { id: 'w', name: text('自评'), unit: '分' },
  { id: 'd', name: text('差'), unit: '分', source: 'derived', expression: 'v - w' },
] as const
const explained = (rest: object, values: Record<string, string>) => {
  const [{ attained, reason, steps }] = attain(given, { u: values }, rest) as [
    ReturnType<typeof attain>[number],
  ]
  return { attained, reason: reason?.code, steps: steps.length }
}

it('a calculation broken off shows no steps; a whole one and an indicator that is only shown keep theirs', () => {
  const broken = { attained: null, reason: 'missing_value', steps: 0 }
  expect(explained({ factor: 'f' }, { v: '90' })).toEqual(broken)
  expect(explained({ factor: 'f' }, { v: '90', f: '1.1' })).toEqual({
    attained: 99_00000000,
    reason: undefined,
    steps: 2,
  })
  const shownOnly = { attained: null, reason: 'not_scored', steps: 1 }
  expect(explained({ weight: 0, fields }, { v: '88', w: '92' })).toEqual(shownOnly)
})

it('an indicator carries its light and its place from outside, each only where the scheme asks for it', () => {
  const lights = [{ light: 'green' as const, min: 60 }]
  const givenRank = { rank: 'v', of: 'w', rules: [{ light: 'red' as const, last: 3 }] }
  const [lit] = attain(given, { u: { v: '90' } }, { lights })
  expect([lit!.lit, 'given' in lit!]).toEqual([{ light: 'green', rule: 0, rank: 1, of: 1 }, false])
  const [placed] = attain(given, { u: { v: '8', w: '10' } }, { givenRank })
  expect([placed!.given, 'lit' in placed!]).toEqual([{ rank: 8, of: 10, light: 'red' }, false])
})
