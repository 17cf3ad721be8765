import { describe, expect, it } from 'vitest'
import { indicatorOf, leavesOf, schemeOf, scoresOf, shown } from '../scheme.fixture.ts'

const text = (name: string) => ({ zh: name, en: name })

/** 完成率 against a target `t` whose goal is 80 for everybody. */
const scheme = (goal: number | undefined, measured = 'v') =>
  schemeOf([
    {
      weight: 100,
      indicators: [
        indicatorOf('i', {
          fields: [
            { id: 'v', name: text('实际'), unit: '' },
            {
              id: 't',
              name: text('目标'),
              unit: '',
              source: 'target',
              ...(goal === undefined ? {} : { goal }),
            },
          ],
          method: {
            kind: 'completion',
            measure: { kind: 'value', field: measured },
            target: { field: 't' },
            cap: 2,
          },
        }),
      ],
    },
  ])
const leafOf = (goal: number | undefined, values: Record<string, string>) =>
  leavesOf(scoresOf(scheme(goal), { u1: values })[0]!)[0]!

describe('a goal of the scheme', () => {
  it('stands in for the target nobody filed: 60 of 80 is 75, and the input says whose it is', () => {
    const leaf = leafOf(80, { 'i.v': '60' })
    expect(shown(leaf)).toBe('75.00')
    expect(leaf.inputs).toEqual([
      { role: 'value', indicator: 'i', field: 'v', period: '2026-10', value: '60' },
      { role: 'target', indicator: 'i', field: 't', period: '2026', value: '80', origin: 'scheme' },
    ])
  })

  it('gives way to a target filed for the unit', () => {
    const leaf = leafOf(80, { 'i.v': '60', 'i.t': '100' })
    expect(shown(leaf)).toBe('60.00')
    expect(leaf.inputs[1]).toEqual({
      role: 'target',
      indicator: 'i',
      field: 't',
      period: '2026',
      value: '100',
    })
  })

  it('stands for some units and not for others', () => {
    const scores = scoresOf(scheme(80), { u1: { 'i.v': '60' }, u2: { 'i.v': '60', 'i.t': '120' } })
    expect(scores.map((score) => shown(leavesOf(score)[0]!))).toEqual(['75.00', '50.00'])
  })

  it('mends no mistake: a target that is no number stays without a value', () => {
    expect(shown(leafOf(80, { 'i.v': '60', 'i.t': '8o' }))).toBe('not_a_number')
  })

  it('leaves a scheme without one as it was', () => {
    expect(shown(leafOf(undefined, { 'i.v': '60' }))).toBe('missing_value')
  })

  it('is read exactly, however small, and may be 0 or below', () => {
    expect(leafOf(0.00000001, { 'i.v': '60' }).inputs[1]!.value).toBe('0.00000001')
    expect(leafOf(-0, { 'i.v': '60' }).inputs[1]!.value).toBe('0')
    expect(leafOf(-2.5, { 'i.v': '60' }).inputs[1]!.value).toBe('-2.5')
  })
})
