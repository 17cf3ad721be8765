import { allIndicators } from '@plumbline/scheme/walk'
import { expect, it } from 'vitest'
import { showPoints } from '../numbers/rounding.ts'
import type { BoardScore, SubjectScore } from '../types.ts'
import { boardsIn, scoreTree, treeScheme, type Tree } from './tree.fixture.ts'

/** b0 holds a and two boards, b0_1 with b and b0_2 with c and d; e stands alone in b1. */
const tree: Tree = {
  parts: [
    [
      50,
      {
        parts: [
          [10, 'a'],
          [20, { parts: [[20, 'b']] }],
          [
            20,
            {
              parts: [
                [5, 'c'],
                [15, 'd'],
              ],
            },
          ],
        ],
      },
    ],
    [50, 'e'],
  ],
}
const weightings = [
  { class: 'c', unit: 'V', weights: { b0_2: 0 } },
  { class: 'c', unit: 'W', weights: { d: 0 } },
]
const filed = { a: '90', b: '60', c: '80', e: '50' }

function scoresWith(blocking: string[], values: Parameters<typeof scoreTree>[1]) {
  const scheme = treeScheme(tree, { weightings })
  for (const { indicator } of allIndicators(scheme.boards))
    if (blocking.includes(indicator.id)) indicator.missing = 'block'
  return scoreTree(scheme, values)
}

/** '62.00', 'no d' where d blocks. */
const said = (points: number | null, { reason }: SubjectScore | BoardScore) =>
  points === null
    ? reason?.code === 'blocked'
      ? `no ${reason.indicator}`
      : reason?.code
    : showPoints(points)
const shown = (one: SubjectScore) => ({
  total: said(one.total, one),
  ...Object.fromEntries(boardsIn(one.boards).map((board) => [board.board, said(board.score, board)])),
})

it.each([[['d']], [['a', 'b', 'c', 'd', 'e']]])(
  'of %j blocking, one without a score leaves none above it, at any depth; what is beside it keeps its own',
  (blocking) => {
    const [missing] = scoresWith(blocking, { u: filed })
    expect(shown(missing!)).toEqual({ total: 'no d', b0: 'no d', b0_1: '60.00', b0_2: 'no d', b1: '50.00' })
    expect(missing!.reason).toEqual({ code: 'blocked', indicator: 'd', name: { zh: 'd', en: 'd' } })
  },
)

it('with its score it counts like any other: d = 40 makes 50 of b0_2, 62 of b0, 56 in all', () => {
  const [whole] = scoresWith(['d'], { u: { ...filed, d: '40' } })
  expect(shown(whole!)).toEqual({ total: '56.00', b0: '62.00', b0_1: '60.00', b0_2: '50.00', b1: '50.00' })
})

it('of several that are missing the first a reader meets is named', () => {
  const [none] = scoresWith(['a', 'd'], { u: { b: '60', c: '80', e: '50' } })
  expect(shown(none!)).toEqual({ total: 'no a', b0: 'no a', b0_1: '60.00', b0_2: 'no d', b1: '50.00' })
})

it('nobody is held up by one that weighs nothing for them, itself or by the board around it', () => {
  const [board, indicator] = scoresWith(['d'], { v: filed, w: filed })
  // (10 × 90 + 20 × 60) ÷ 30 = 70
  expect(shown(board!)).toEqual({ total: '60.00', b0: '70.00', b0_1: '60.00', b0_2: 'no d', b1: '50.00' })
  // (10 × 90 + 20 × 60 + 20 × 80) ÷ 50 = 74
  expect(shown(indicator!)).toEqual({
    total: '62.00',
    b0: '74.00',
    b0_1: '60.00',
    b0_2: '80.00',
    b1: '50.00',
  })
})
