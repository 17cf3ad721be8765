import { describe, expect, it } from 'vitest'
import { gradeName, quotaPlaces, quotaReaches, vetoGradeOf } from './grades.ts'

const quotas = (...shares: number[]) => ({
  kind: 'quotas' as const,
  quotas: shares.map((share, k) => ({ grade: `g${k}`, share })),
  rounding: 'floor' as const,
  ties: 'in' as const,
  atMost: false,
})

describe('how many a share is', () => {
  // methods.md P11, 控制在30%以内
  it.each([
    [60, 18],
    [52, 15],
    [10, 3],
    [8, 2],
    [7, 2],
    [3, 0],
    [0, 0],
  ])('30 % of %i within the limit are %i', (of, places) => {
    expect(quotaPlaces(0.3, of, 'floor')).toBe(places)
  })

  it.each([
    [52, 16, 16],
    [8, 2, 3],
    [7, 2, 3],
    [5, 2, 2],
    [10, 3, 3],
  ])('30 % of %i are %i rounded half up and %i rounded up', (of, halfUp, up) => {
    expect([quotaPlaces(0.3, of, 'half_up'), quotaPlaces(0.3, of, 'ceil')]).toEqual([halfUp, up])
  })

  it('is not misled by how computers hold decimals and thirds', () => {
    expect(quotaPlaces(0.29, 100, 'floor')).toBe(29)
    expect(quotaPlaces(0.07, 100, 'ceil')).toBe(7)
    expect(quotaReaches(quotas(1 / 3, 1 / 3, 1 / 3), 9)).toEqual([3, 6, 9])
  })

  it('reaches down by cumulative shares: Qingdao’s ten districts of 2021 and 2022 (P13)', () => {
    expect(quotaReaches(quotas(0.3, 0.3, 0.4), 10)).toEqual([3, 6, 10])
    expect(quotaReaches(quotas(0.3, 0.4, 0.3), 10)).toEqual([3, 7, 10])
  })
})

it('names grades, and vetoes to the last of them unless told otherwise', () => {
  const vocabulary = [
    { id: 'a', name: { zh: '优秀', en: 'excellent' } },
    { id: 'd', name: { zh: '不合格', en: 'fail' } },
  ]
  expect([gradeName({ vocabulary }, 'a').zh, gradeName({ vocabulary }, 'x').zh]).toEqual(['优秀', 'x'])
  expect([vetoGradeOf({ vocabulary }), vetoGradeOf({ vocabulary, vetoGrade: 'a' })]).toEqual(['d', 'a'])
})
