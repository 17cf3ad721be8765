import { describe, expect, it } from 'vitest'
import { attain, attainOne, shown, type MethodInput } from '../scheme.fixture.ts'

const measure = { kind: 'value', field: 'v' } as const
const over = (method: MethodInput, values: string[], direction: 'up' | 'down' = 'up') =>
  attain(method, Object.fromEntries(values.map((v, k) => [`u${k}`, { v }])), { direction })

describe('min–max', () => {
  it('runs from the least to the most of the class', () => {
    expect(over({ kind: 'minmax', measure }, ['5', '7', '10']).map(shown)).toEqual([
      '0.00',
      '40.00',
      '100.00',
    ])
    expect(over({ kind: 'minmax', measure }, ['5', '7', '10'], 'down').map(shown)).toEqual([
      '100.00',
      '60.00',
      '0.00',
    ])
    expect(over({ kind: 'minmax', measure, low: 60 }, ['5', '7', '10']).map(shown)).toEqual([
      '60.00',
      '76.00',
      '100.00',
    ])
  })
  it('warns when all are equal, and gives what the scheme sets for that', () => {
    const [score] = over({ kind: 'minmax', measure, degenerate: 80 }, ['5', '5'])
    expect([shown(score!), score!.warnings]).toEqual(['80.00', ['degenerate_group']])
  })
  it('takes no part of what is missing', () => {
    expect(over({ kind: 'minmax', measure }, ['5', '', '10', 'x']).map(shown)).toEqual([
      '0.00',
      'missing_value',
      '100.00',
      'not_a_number',
    ])
  })
})

describe('z-score', () => {
  it('sets the class mean at 60 and one sample deviation at 10', () => {
    expect(over({ kind: 'zscore', measure }, ['1', '2', '3']).map(shown)).toEqual(['50.00', '60.00', '70.00'])
    expect(over({ kind: 'zscore', measure }, ['1', '2', '3'], 'down').map(shown)).toEqual([
      '70.00',
      '60.00',
      '50.00',
    ])
  })
  it('knows a spread from none whatever the order of the values', () => {
    expect(over({ kind: 'zscore', measure }, ['1', '4', '1']).map(shown)).toEqual([
      '54.22649731',
      '71.54700538',
      '54.22649731',
    ])
  })
  it('is held between low and high', () => {
    expect(over({ kind: 'zscore', measure, low: 55, high: 65 }, ['1', '2', '3']).map(shown)).toEqual([
      '55.00',
      '60.00',
      '65.00',
    ])
  })
  it('warns when there is no spread to measure by', () => {
    for (const values of [['7'], ['7', '7'], ['0.1', '0.1', '0.1']]) {
      const [score] = over({ kind: 'zscore', measure }, values)
      expect([shown(score!), score!.warnings]).toEqual(['60.00', ['degenerate_group']])
    }
  })
})

describe('broken line', () => {
  const line: MethodInput = {
    kind: 'piecewise',
    measure,
    points: [
      [0, 0],
      [80, 60],
      [100, 100],
    ],
  }
  it.each([
    ['90', '80.00'],
    ['80', '60.00'],
    ['40', '30.00'],
    ['0', '0.00'],
    ['-3', '0.00'],
    ['100', '100.00'],
    ['120', '100.00'],
  ])('%s gives %s', (v, score) => {
    expect(attainOne(line, { v })).toBe(score)
  })
  it('methods.md P1: not held at 60 below 不允许值 where the line goes on, 5.81 is 58.73', () => {
    const efficacy: MethodInput = {
      kind: 'piecewise',
      measure,
      points: [
        [0, 20],
        [6, 60],
        [12, 100],
      ],
    }
    expect(attainOne(efficacy, { v: '5.81' })).toBe('58.73333333')
  })
  it('between 不允许值 and 满意值 is the efficacy coefficient', () => {
    const efficacy: MethodInput = {
      kind: 'piecewise',
      measure,
      points: [
        [6, 60],
        [12, 100],
      ],
    }
    expect(attainOne(efficacy, { v: '9' })).toBe('80.00')
  })
})

describe('share of a whole', () => {
  const share: MethodInput = {
    kind: 'piecewise',
    measure: { kind: 'share', part: 'v', whole: 'w' },
    points: [
      [0, 0],
      [100, 100],
    ],
  }
  it('is in percent', () => {
    expect(attainOne(share, { v: '30', w: '40' })).toBe('75.00')
    expect(attainOne(share, { v: '1', w: '3' })).toBe('33.33333333')
  })
  it('has no score of a whole that is not above zero', () => {
    expect(attainOne(share, { v: '30', w: '0' })).toBe('value_not_positive')
    expect(attainOne(share, { v: '30', w: '-40' })).toBe('value_not_positive')
    expect(attainOne(share, { v: '30' })).toBe('missing_value')
  })
})
