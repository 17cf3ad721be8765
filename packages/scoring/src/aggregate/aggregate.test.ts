import type { Aggregate } from '@plumbline/scheme'
import { expect, it } from 'vitest'
import { showPoints } from '../numbers/rounding.ts'
import { boardsIn, leavesIn, scoreTree, treeScheme, type Part, type Tree } from './tree.fixture.ts'

const total = (tree: Tree, values: Record<string, string>) => {
  const [one] = scoreTree(treeScheme(tree), { u: values })
  return one!.total === null ? null : showPoints(one!.total)
}
const equal: Part[] = [
  [50, 'a'],
  [50, 'b'],
]
/** b has a score, its board no weight. */
const oneIdle: Part[] = [
  [100, 'a'],
  [0, { parts: [[10, 'b']] }],
]

it.each<[Aggregate, Part[], Record<string, string>, string | null]>([
  ['arithmetic', equal, { a: '40', b: '90' }, '65.00'],
  ['geometric', equal, { a: '40', b: '90' }, '60.00'],
  ['harmonic', equal, { a: '40', b: '60' }, '48.00'],
  [
    'geometric',
    [
      [75, 'a'],
      [25, 'b'],
    ],
    { a: '16', b: '81' },
    '24.00',
  ],
  [
    'harmonic',
    [
      [75, 'a'],
      [25, 'b'],
    ],
    { a: '30', b: '90' },
    '36.00',
  ],
  ['geometric', equal, { a: '0', b: '90' }, '0.00'],
  ['harmonic', equal, { a: '0', b: '90' }, '0.00'],
  ['geometric', equal, { a: '-1', b: '90' }, null],
  ['harmonic', equal, { a: '-1', b: '90' }, null],
  ['arithmetic', equal, { a: '-1', b: '90' }, '44.50'],
  ['geometric', equal, { b: '90' }, '90.00'],
  ['harmonic', equal, { a: '40' }, '40.00'],
  ['geometric', equal, {}, null],
  ['harmonic', equal, {}, null],
  ['geometric', oneIdle, { a: '40', b: '0' }, '40.00'],
  ['harmonic', oneIdle, { a: '40', b: '0' }, '40.00'],
  ['geometric', oneIdle, { a: '40', b: '-1' }, '40.00'],
  ['harmonic', oneIdle, { a: '40', b: '-1' }, '40.00'],
])('%s mean of %j with %j is %s', (aggregate, parts, values, expected) => {
  expect(total({ aggregate, parts }, values)).toBe(expected)
})

const nested: Tree = {
  parts: [
    [
      60,
      {
        parts: [
          [10, 'a'],
          [
            50,
            {
              aggregate: 'geometric',
              parts: [
                [25, 'b'],
                [25, 'c'],
              ],
            },
          ],
        ],
      },
    ],
    [40, 'd'],
  ],
}

it('boards inside boards are scores like any other, and every level adds up', () => {
  const [one] = scoreTree(treeScheme(nested), { u: { a: '90', b: '40', c: '90', d: '70' } })
  // (10 × 90 + 50 × 60) ÷ 60 = 65; 0.6 × 65 + 0.4 × 70 = 67
  expect(boardsIn(one!.boards).map(({ board, score, contribution }) => [board, score, contribution])).toEqual(
    [
      ['b0', 65_00000000, 39_00000000],
      ['b0_1', 60_00000000, 30_00000000],
      ['b1', 70_00000000, 28_00000000],
    ],
  )
  // b and c share the 30 of their geometric mean as 40 to 90.
  expect(leavesIn(one!.boards).map(({ indicator, contribution }) => [indicator, contribution])).toEqual([
    ['a', 9_00000000],
    ['b', 9_23076923],
    ['c', 20_76923077],
    ['d', 28_00000000],
  ])
  expect(one!.total).toBe(67_00000000)
})

it('a board without any score leaves its weight to the others, however deep it lies', () => {
  const [one] = scoreTree(treeScheme(nested), { u: { a: '90', d: '70' } })
  expect(boardsIn(one!.boards).map(({ board, score }) => [board, score])).toEqual([
    ['b0', 90_00000000],
    ['b0_1', null],
    ['b1', 70_00000000],
  ])
  expect(one!.total).toBe(82_00000000)
})

it('one system, other weights: for a class, and for one unit of it before its class (C09)', () => {
  const scheme = treeScheme(
    {
      parts: [
        [
          100,
          {
            parts: [
              [50, 'a'],
              [50, 'b'],
            ],
          },
        ],
      ],
    },
    {
      weightings: [
        { class: 'c', weights: { a: 80, b: 20 } },
        { class: 'c', unit: 'V', weights: { a: 30, b: 70 } },
        { class: 'c', unit: 'W', weights: { a: 100, b: 0 } },
      ],
    },
  )
  const same = { a: '100', b: '0' }
  const scores = scoreTree(scheme, { u: same, v: same, w: same })
  expect(scores.map(({ total: points }) => points)).toEqual([80_00000000, 30_00000000, 100_00000000])
  expect(scores.map(({ boards }) => leavesIn(boards).map(({ effectiveShare }) => effectiveShare))).toEqual([
    [80_000_000, 20_000_000],
    [30_000_000, 70_000_000],
    [100_000_000, 0],
  ])
})
