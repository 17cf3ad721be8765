import { describe, expect, it } from 'vitest'
import { attain, shown, type MethodInput } from '../scheme.fixture.ts'
import { describeStep } from '../words/steps.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
const fields = ids.map((id) => ({
  id,
  name: { zh: id, en: id },
  unit: '分',
  source: 'external' as const,
}))
const panel = (leniency: 'none' | 'zscore' | 'drop_ends', rest: object = {}): MethodInput => ({
  kind: 'panel',
  fields: ids,
  leniency,
  ...rest,
})
const score = (method: MethodInput, units: string[][]) =>
  attain(
    method,
    Object.fromEntries(
      units.map((scores, u) => [`u${u}`, Object.fromEntries(scores.map((value, k) => [ids[k]!, value]))]),
    ),
    { fields },
  )
const said = (one: ReturnType<typeof score>[number]) => one.steps.map((step) => describeStep(step).zh)

describe('a panel of raters (S3-18)', () => {
  it('is the mean of those who scored the unit: 95, 88 and 84 make 89', () => {
    const [all, some, none] = score(panel('none'), [['95', '88', '84'], ['95', '', '85'], []])
    expect([all, some, none].map((one) => shown(one!))).toEqual(['89.00', '90.00', 'missing_value'])
    expect(said(all!)).toEqual(['各评分人所打分（百分制）的平均：(95.00 + 88.00 + 84.00) ÷ 3 = 89.00'])
    expect(all!.inputs.map(({ field }) => field)).toEqual(['a', 'b', 'c'])
  })

  it('takes scores out of another full mark', () => {
    expect(shown(score(panel('none', { full: 10 }), [['9', '8']])[0]!)).toBe('85.00')
  })

  it('does not pass over a score that cannot be read', () => {
    expect(shown(score(panel('none'), [['95', '优秀']])[0]!)).toBe('not_a_number')
  })
})

describe('against leniency', () => {
  it('brings a generous rater to the mean and deviation of all, by hand', () => {
    // a: 90, 95, 100 (95, 5); b: 60, 80, 70 (70, 10); all six: 82.5, deviation √(1287.5 ÷ 5) ≈ 15.74801575…
    const units = [
      ['90', '60'],
      ['95', '80'],
      ['100', '70'],
    ]
    const scores = score(panel('zscore'), units)
    const sd = Math.sqrt((7.5 ** 2 + 12.5 ** 2 + 17.5 ** 2 + 22.5 ** 2 + 2.5 ** 2 + 12.5 ** 2) / 5)
    const expected = [82.5 - sd, 82.5 + sd / 2, 82.5 + sd / 2]
    scores.forEach(({ attained }, u) => expect(attained! / 1e8).toBeCloseTo(expected[u]!, 7))
    expect(said(scores[1]!)).toEqual([
      '各评分人所打分（百分制）的平均：(95.00 + 80.00) ÷ 2 = 87.50',
      `第 1 位评分人校准后：82.5 + ${sd.toFixed(8)} × (95.00 − 95) ÷ 5 = 82.50`,
      expect.stringContaining(`第 2 位评分人校准后：82.5 + ${sd.toFixed(8)} × (80.00 − 70) ÷ 10 = `),
      expect.stringContaining('校准后的平均：'),
    ])
  })

  it('a rater who gave everybody the same counts as the mean of all, with a warning', () => {
    const [first] = score(panel('zscore'), [
      ['90', '80'],
      ['90', '60'],
    ])
    expect(first!.warnings).toEqual(['rater_level'])
    expect(said(first!)).toContain('第 1 位评分人给各对象都打 90.00，按全体平均 80.00 计')
  })

  it('all the same, or one unit alone: the mean of all', () => {
    const equal = score(panel('zscore'), [
      ['80', '80'],
      ['80', '80'],
    ])
    expect(equal.map(shown)).toEqual(['80.00', '80.00'])
    expect(score(panel('zscore'), [['90', '70']]).map(shown)).toEqual(['80.00'])
  })

  it('leaves one highest and one lowest out from five scores on, or from as many as the scheme says', () => {
    const [five, four] = score(panel('drop_ends'), [
      ['100', '90', '90', '84', '20'],
      ['100', '90', '84', '74'],
    ])
    expect([shown(five!), shown(four!)]).toEqual(['88.00', '87.00'])
    expect(said(five!).slice(1)).toEqual([
      '去掉最高分 100.00 和最低分 20.00',
      '校准后的平均：(84.00 + 90.00 + 90.00) ÷ 3 = 88.00',
    ])
    expect(said(four!)[1]).toBe('只有 4 人打分，不到 5 人，不去掉最高分和最低分')
    const [three] = score(panel('drop_ends', { dropFrom: 3 }), [['100', '90', '20']])
    expect(shown(three!)).toBe('90.00')
  })
})
