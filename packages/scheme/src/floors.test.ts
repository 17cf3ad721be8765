import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Field } from './schema.ts'
import { goalOf, targetMeetsFloor } from './floors.ts'

const text = (name: string) => ({ zh: name, en: name })
const fieldOf = (rest: object) =>
  Field.safeParse({ id: 't', name: text('目标'), unit: '%', source: 'target', ...rest })
const withFloor = (kind: 'benchmark' | 'province', value = 6.5) =>
  fieldOf({ floor: { value, kind, of: text('深圳'), basis: text('2025') } }).data!

describe('targetMeetsFloor', () => {
  it('lets a target equal its benchmark and not the province (S4-08, S1-01)', () => {
    expect([6.6, 6.5, 6.4].map((value) => targetMeetsFloor(withFloor('benchmark'), 'up', value))).toEqual([
      true,
      true,
      false,
    ])
    expect([6.6, 6.5, 6.4].map((value) => targetMeetsFloor(withFloor('province'), 'up', value))).toEqual([
      true,
      false,
      false,
    ])
  })

  it('is reversed where less is better (D14): mirroring value and floor changes nothing', () => {
    const number = fc.integer({ min: -1000, max: 1000 })
    fc.assert(
      fc.property(number, number, fc.constantFrom('benchmark', 'province'), (value, floor, kind) => {
        const up = targetMeetsFloor(withFloor(kind, floor), 'up', value)
        expect(targetMeetsFloor(withFloor(kind, 0 - floor), 'down', 0 - value)).toBe(up)
        expect(up).toBe(kind === 'province' ? value > floor : value >= floor)
      }),
    )
  })

  it('has nothing against any target without a floor, and everything against no number', () => {
    expect(targetMeetsFloor(fieldOf({}).data!, 'up', -1)).toBe(true)
    expect(targetMeetsFloor(withFloor('benchmark'), 'up', Number.NaN)).toBe(false)
  })
})

describe('goalOf', () => {
  it('writes a goal as targets are filed', () => {
    const texts = [7, -2.5, 0, 0.0000001, 1e12].map((goal) => goalOf(fieldOf({ goal }).data!))
    expect(texts).toEqual(['7', '-2.5', '0', '0.0000001', '1000000000000'])
    expect(goalOf(fieldOf({ goal: 7, source: 'submission' }).data!)).toBeUndefined()
  })

  it('is refused with more than 8 decimals or beyond a million million', () => {
    expect([0.000000001, 1e13].map((goal) => fieldOf({ goal }).success)).toEqual([false, false])
  })
})
