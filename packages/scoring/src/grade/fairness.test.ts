import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fairness, type FairnessInput } from './fairness.ts'

/** 'a:excellent:12' → unit u0 of class a, graded so, with 12 members; '-' = none. */
function inputOf(units: string[], bounds: number[] = [20]): FairnessInput {
  const rows = units.map((unit, k) => {
    const [id, grade, size] = unit.split(':') as [string, string, string]
    return { subject: `u${k}`, class: id, grade: grade === '-' ? null : grade, size }
  })
  const sizes = rows.flatMap(({ subject, size }) => (size === '-' ? [] : [[subject, Number(size)] as const]))
  return { graded: rows, grade: 'excellent', sizes: new Map(sizes), bounds }
}

const small = ['a:excellent:5', 'a:good:19', 'b:good:8', 'b:good:0']
const large = ['a:excellent:20', 'b:excellent:300', 'a:good:40', 'a:good:41', 'b:good:42', 'b:good:43']

describe('优秀 by class and size (S4-36)', () => {
  it('counts ten units by hand: 1 of 4 small ones, 2 of 6 large ones', () => {
    expect(fairness(inputOf([...small, ...large]))).toEqual({
      all: { held: 3, of: 10, share: 0.3 },
      byClass: [
        { class: 'a', held: 2, of: 5, share: 0.4 },
        { class: 'b', held: 1, of: 5, share: 0.2 },
      ],
      bySize: [
        { from: null, below: 20, held: 1, of: 4, share: 0.25 },
        { from: 20, below: null, held: 2, of: 6, share: 0.33333333 },
      ],
      unsized: [],
    })
  })

  it('leaves those without a grade out, and names those of unknown size', () => {
    const found = fairness(inputOf(['a:excellent:-', 'a:-:5', 'b:-:-', 'a:good:5']))
    expect(found.all).toEqual({ held: 1, of: 2, share: 0.5 })
    expect(found.byClass.map((one) => one.class)).toEqual(['a'])
    expect(found.bySize.map(({ of }) => of)).toEqual([1, 0])
    expect(found.unsized).toEqual(['u0'])
  })

  it('has no share of nobody, and one band without bounds', () => {
    const none = { held: 0, of: 0, share: null }
    expect(fairness(inputOf([], []))).toEqual({
      all: none,
      byClass: [],
      bySize: [{ from: null, below: null, ...none }],
      unsized: [],
    })
  })

  it('lists classes by id, whatever order their units came in', () => {
    const found = fairness(inputOf(['b:good:5', 'a:good:5', 'd:good:5', 'c:good:5']))
    expect(found.byClass.map((one) => one.class)).toEqual(['a', 'b', 'c', 'd'])
  })

  it.each([
    [[20, 20], '20, 20'],
    [[30, 20], '30, 20'],
    [[0, 20], '0, 20'],
    [[Number.NaN], 'NaN'],
  ])('refuses bounds %j, and names them', (bounds, named) => {
    expect(() => fairness(inputOf(small, bounds))).toThrow(`bounds_not_ascending: ${named}`)
  })

  it.each(['1.5', '-1', 'x'])('refuses a size of %s', (size) => {
    expect(() => fairness({ ...inputOf([]), sizes: new Map([['u', Number(size)]]) })).toThrow(
      'size_not_whole',
    )
  })
})

const unit = fc
  .tuple(
    fc.constantFrom('a', 'b'),
    fc.constantFrom('excellent', 'good', '-'),
    fc.constantFrom('5', '30', '-'),
  )
  .map((parts) => parts.join(':'))

it('counts everybody graded once by class and, where the size is known, once by size; in any order', () => {
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
      const input = inputOf(units, [10, 25])
      const { all, byClass, bySize, unsized } = fairness(input)
      const sum = (rows: readonly { of: number; held: number }[], key: 'of' | 'held') =>
        rows.reduce((total, row) => total + row[key], 0)
      expect([sum(byClass, 'of'), sum(bySize, 'of') + unsized.length]).toEqual([all.of, all.of])
      expect(sum(byClass, 'held')).toBe(all.held)
      expect(fairness({ ...input, graded: input.graded.toReversed() })).toEqual(fairness(input))
    }),
  )
})
