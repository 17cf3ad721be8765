import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { BoardScore } from '../types.ts'
import { boardsIn, leavesIn, scoreTree, treeScheme, type Part, type Tree } from './tree.fixture.ts'

const weight = fc.integer({ min: 0, max: 40 })
const aggregate = fc.constantFrom('arithmetic' as const, 'geometric' as const, 'harmonic' as const)

/** Trees up to four levels deep; leaves are named in the order they are met. */
const shape: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree; part: Part }>((tie) => ({
  tree: fc.record({ aggregate, parts: fc.array(tie('part'), { minLength: 1, maxLength: 4 }) }),
  part: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'tree' },
    fc.tuple(weight, fc.constant('leaf')),
    fc.tuple(weight, tie('tree')),
  ),
})).tree

function named(tree: Tree, next = { leaf: 0 }): Tree {
  const parts = tree.parts.map(([w, inside]): Part => [
    w,
    typeof inside === 'string' ? `l${next.leaf++}` : named(inside, next),
  ])
  return { ...tree, parts }
}

const cell = fc.option(
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 12000 }) },
    { weight: 1, arbitrary: fc.integer({ min: -300, max: 0 }) },
  ),
  { nil: undefined, freq: 5 },
)
const row = fc
  .array(cell, { minLength: 40, maxLength: 40 })
  .map((values) =>
    Object.fromEntries(
      values.flatMap((value, k) => (value === undefined ? [] : [[`l${k}`, String(value / 100)]])),
    ),
  )

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
const of = (board: Pick<BoardScore, 'boards' | 'indicators'>) => [...board.indicators, ...board.boards]

it('every level adds up to the one above it, to the unit, whatever the means', () => {
  fc.assert(
    fc.property(shape, row, (tree, values) => {
      const [one] = scoreTree(treeScheme(named(tree)), { u: values })
      expect(sum(one!.boards.map(({ contribution }) => contribution))).toBe(one!.total ?? 0)
      for (const board of boardsIn(one!.boards)) {
        expect(sum(of(board).map(({ contribution }) => contribution))).toBe(board.contribution)
      }
      const shares = leavesIn(one!.boards).map(({ effectiveShare }) => effectiveShare)
      expect(sum(shares)).toBe(one!.total === null ? 0 : 100_000_000)
    }),
    { numRuns: 300 },
  )
})

it('a harmonic mean is at most the geometric, and that at most the arithmetic', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 10000 })), {
        minLength: 1,
        maxLength: 6,
      }),
      (list) => {
        const parts = list.map(([w], k): Part => [w, `l${k}`])
        const values = Object.fromEntries(list.map(([, value], k) => [`l${k}`, String(value / 100)]))
        const totals = (['harmonic', 'geometric', 'arithmetic'] as const).map(
          (kind) =>
            scoreTree(treeScheme({ parts: [[100, { aggregate: kind, parts }]] }), { u: values })[0]!.total!,
        )
        expect(totals[0]).toBeLessThanOrEqual(totals[1]! + 2)
        expect(totals[1]).toBeLessThanOrEqual(totals[2]! + 2)
      },
    ),
  )
})

it('a unit with weights of its own scores as if the scheme had them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(weight, weight), { minLength: 2, maxLength: 5 }),
      aggregate,
      row,
      (list, kind, values) => {
        const tree = (at: 0 | 1): Tree => ({
          parts: [
            [100, { aggregate: kind, parts: list.map((pair, k): Part => [Math.max(pair[at], 1), `l${k}`]) }],
          ],
        })
        const weights = Object.fromEntries(list.map((pair, k) => [`l${k}`, Math.max(pair[1], 1)]))
        const own = treeScheme(tree(0), { weightings: [{ class: 'c', unit: 'U', weights }] })
        const parts = (scheme: typeof own) =>
          scoreTree(scheme, { u: values }).map(({ total, boards }) => [
            total,
            leavesIn(boards).map(({ contribution, effectiveShare }) => [contribution, effectiveShare]),
          ])
        expect(parts(own)).toEqual(parts(treeScheme(tree(1))))
      },
    ),
  )
})
