import type { LightRule } from '@plumbline/scheme'
import { describe, expect, it } from 'vitest'
import { indicatorOf, leavesOf, schemeOf, scoresOf } from '../scheme.fixture.ts'
import { describeIndicatorLight } from '../words/lights.ts'
import type { IndicatorInput } from '@plumbline/scheme'

const measure = { kind: 'value', field: 'v' } as const
const imported: IndicatorInput['method'] = { kind: 'imported', measure }
const completion = (target: { field: string; pace?: 'linear' }): IndicatorInput['method'] => ({
  kind: 'completion',
  measure,
  target,
})

/** One indicator lit by these rules over subjects with these values in October; its light for each. */
function litBy(
  lights: LightRule[],
  values: Record<string, Record<string, string>>,
  rest: Partial<IndicatorInput> = {},
) {
  const scheme = schemeOf([
    { weight: 100, indicators: [indicatorOf('i', { method: imported, lights, ...rest })] },
  ])
  const named = Object.entries(values).map(([id, own]) => [
    id,
    Object.fromEntries(Object.entries(own).map(([key, value]) => [`i.${key}`, value])),
  ])
  return scoresOf(scheme, Object.fromEntries(named)).map((score) => leavesOf(score)[0]!.lit!)
}
const lamps = (...asked: Parameters<typeof litBy>) =>
  litBy(...asked)
    .map(({ light }) => light?.[0] ?? '-')
    .join('')
const scored = (...values: string[]) =>
  Object.fromEntries(values.map((v, k) => [String.fromCharCode(97 + k), v === '' ? {} : { v }]))

it('lights by place within the class, and leaves the unscored dark (S2-05)', () => {
  const rules: LightRule[] = [
    { light: 'green', from: 1, to: 4 },
    { light: 'yellow', from: 5, to: 7 },
    { light: 'red', last: 3 },
  ]
  const ten = ['99', '98', '97', '96', '95', '94', '93', '92', '91', '90']
  expect(lamps(rules, scored(...ten))).toBe('ggggyyyrrr')
  expect(lamps(rules, scored(...ten, ''))).toBe('ggggyyyrrr-')
  expect(litBy(rules, scored('90', '80', '80', ''))).toEqual([
    { light: 'green', rule: 0, rank: 1, of: 3 },
    { light: 'green', rule: 0, rank: 2, of: 3 },
    { light: 'green', rule: 0, rank: 2, of: 3 },
    { light: null, rule: null, rank: null, of: 3 },
  ])
})

it('lights by what is attained: 以上 takes the number in, 不满 leaves it out (P17)', () => {
  const rules: LightRule[] = [
    { light: 'green', min: 80 },
    { light: 'yellow', min: 60, max: 80 },
    { light: 'red', max: 60 },
  ]
  expect(lamps(rules, scored('80', '79.99999999', '60', '59.99999999', '120', '0', '-5', ''))).toBe(
    'gyyrgrr-',
  )
})

it('lets the order decide where kinds meet', () => {
  const last: LightRule = { light: 'red', last: 1 }
  const good: LightRule = { light: 'green', min: 80 }
  expect(lamps([last, good], scored('95', '90', '85'))).toBe('ggr')
  expect(lamps([good, last], scored('95', '90', '85'))).toBe('ggg')
})

describe('by progress (P15c)', () => {
  const rules: LightRule[] = [
    { light: 'red', behind: 20 },
    { light: 'yellow', behind: 10 },
    { light: 'green', min: 0 },
  ]
  const of = (v: string, t = '120') => ({ v, t })
  const asked = { method: completion({ field: 't' }) }

  it('holds the completion of the year against the ten months gone', () => {
    // 10 of 12 months are 83.33333333 %; 76 of 120 is 63.33333333 %, exactly 20 behind, and 88 exactly 10.
    const values = { a: of('76'), b: of('76.01'), c: of('88'), d: of('88.01'), e: of('100'), f: of('130') }
    expect(lamps(rules, values, asked)).toBe('ryyggg')
    expect(litBy(rules, { a: of('76') }, asked)[0]).toEqual({
      light: 'red',
      rule: 0,
      rank: 1,
      of: 1,
      progress: { completion: 63_33333333, gone: 83_33333333 },
    })
  })

  it('looks at the completion itself, not at what cap, factor or a stand-in make of it', () => {
    expect(lamps(rules, { a: { ...of('100'), f: '0.1' } }, { ...asked, factor: 'f' })).toBe('g')
    expect(lamps(rules, { a: { t: '120' } }, { ...asked, missing: 'zero' })).toBe('g')
  })

  it('matches nothing without a value, a target, or a target above zero', () => {
    const alone = rules.slice(0, 2)
    expect(lamps(alone, { a: { v: '10' }, b: { t: '10' }, c: of('10', '0'), d: of('10', '-5') }, asked)).toBe(
      '----',
    )
    expect(lamps(alone, { a: of('-10') }, asked)).toBe('r')
  })

  it('has none where the target is paced already', () => {
    expect(lamps(rules, { a: of('1') }, { method: completion({ field: 't', pace: 'linear' }) })).toBe('g')
  })
})

it('says what it looked at, so that it can be worked out by hand', () => {
  const rules: LightRule[] = [{ light: 'red', behind: 20 }]
  const method = completion({ field: 't' })
  const [late, fine] = litBy(rules, { a: { v: '60', t: '100' }, b: { v: '80', t: '100' } }, { method })
  expect(describeIndicatorLight(late!, rules)).toEqual({
    zh: '第 2 位（共 2 个）；完成率 60.00%，时间进度 83.33333333%：83.33333333 − 60.00 = 23.33333333；完成率落后时间进度 20 个百分点以上（含）亮红灯',
    en: 'place 2 of 2; completion 60.00 %, share of the year gone 83.33333333 %: 83.33333333 − 60.00 = 23.33333333; completion 20 points or more behind the share of the year gone red',
  })
  expect(describeIndicatorLight(fine!, rules).zh).toBe(
    '第 1 位（共 2 个）；完成率 80.00%，时间进度 83.33333333%：83.33333333 − 80.00 = 3.33333333；没有符合的规则，不亮灯',
  )
})

it('leaves a scheme without such rules as it was', () => {
  const scheme = schemeOf([{ weight: 100, indicators: [indicatorOf('i', { method: imported })] }])
  expect(leavesOf(scoresOf(scheme, { u: { 'i.v': '90' } })[0]!)[0]).not.toHaveProperty('lit')
})
