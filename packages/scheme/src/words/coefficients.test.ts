import { describe, expect, it } from 'vitest'
import { Scheme } from '../schema.ts'
import { goodScheme } from '../scheme.fixture.ts'
import { describeCoefficients, totalName } from './coefficients.ts'

const text = (zh: string, en: string) => ({ zh, en })
const scheme = (coefficients: object) =>
  Scheme.parse({
    ...goodScheme(),
    boards: [
      {
        ...goodScheme().boards[0],
        indicators: [
          {
            id: 'area',
            name: text('全区', 'Area'),
            weight: 0,
            responsible: 'stats',
            fields: [
              { id: 'g', name: text('增速', 'growth'), unit: '%', source: 'external', scope: 'area' },
              { id: 'goal', name: text('目标', 'goal'), unit: '%', source: 'target', scope: 'area' },
            ],
          },
        ],
      },
    ],
    coefficients,
  })
const said = (coefficients: object) => {
  const made = scheme(coefficients)
  return describeCoefficients(made.coefficients!, made)
}

describe('coefficients in words', () => {
  it('call what the source leaves open an assumption', () => {
    const { zh, en } = said({
      static: { otherwise: 1 },
      dynamic: { kind: 'growth', growth: 'area.g', target: 'area.goal' },
    })
    expect(zh).toBe(
      '总分 × 静态系数 × 动态系数，不设上限（可超过 100 分）；静态系数六档 1、1.036、1.072、1.108、1.144、1.18（中间各档为假定），未指定的为第 1 档；' +
        '动态系数 = 1 + 0.5 × (增速 - 目标) ÷ max(目标, 1)（公式为假定），限于 0.9 至 1.1（假定）；缺数据的不计总分',
    )
    expect(en).toContain('total × static × dynamic coefficient, never capped (it may exceed 100)')
    expect(en).toContain('(the inner steps are an assumption), step 1 where none is given')
  })

  it('call what the scheme says no such thing', () => {
    const { zh, en } = said({
      static: { otherwise: 2, steps: [1, 1.02, 1.05, 1.1, 1.15, 1.18] },
      dynamic: { kind: 'expression', expression: 'area.g / 5', min: 0.9, max: 1.2, without: 'one' },
    })
    expect(zh).not.toContain('假定')
    expect(zh).toContain('动态系数 = 增速 ÷ 5，限于 0.9 至 1.2；缺数据的按 1 计')
    expect(en).toContain('without the figures it is 1')
    expect(said({ static: { otherwise: 2 } }).zh).toMatch(/^总分 × 静态系数，/)
  })
})

it('a total that coefficients may lift above 100 is called so, another is not', () => {
  expect(totalName(scheme({ static: { otherwise: 1 } })).zh).toBe('总分（含系数）')
  expect(totalName(Scheme.parse(goodScheme()))).toEqual({ zh: '总分', en: 'Total' })
})

it('says whose totals are multiplied, and calls only those so', () => {
  const coefficients = { static: { given: [], otherwise: 1 }, classes: ['unit'] }
  expect(describeCoefficients(coefficients).zh).toMatch(/^unit的总分 × 静态系数，不设上限/)
  expect(describeCoefficients(coefficients).en).toMatch(/^of unit: total × static/)
  expect([undefined, 'unit', 'person'].map((id) => totalName({ coefficients }, id).zh)).toEqual([
    ...['总分（含系数）', '总分（含系数）', '总分'],
  ])
})
