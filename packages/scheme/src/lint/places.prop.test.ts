import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Scheme, type Light, type PlaceRule, type SchemeInput } from '../schema.ts'
import { goodScheme } from '../scheme.fixture.ts'
import { bandsOf, goodGrades, type GradesInput } from './grades.fixture.ts'
import { gradesLit } from './rules/grades-lit.ts'
import { gradesPlaces } from './rules/grades-places.ts'
import { lightsCover } from './rules/lights-cover.ts'
import type { Rule } from './rule.ts'

// Every place of every class of 1 to 50, against counting on fingers: D1 and D11 are about nothing else.

const sizes = Array.from({ length: 50 }, (_, k) => k + 1)
const roster = sizes.map((count) => ({ class: 'district', count }))
const upTo = (of: number) => Array.from({ length: of }, (_, k) => k + 1)

/** What a rule says of all fifty sizes, by size. */
function saidBySize(rule: Rule, change: Partial<SchemeInput>): Map<number, { code: string; zh: string }[]> {
  const scheme = Scheme.parse({ ...goodScheme(), ...change })
  const said = rule({ scheme, roster }).map(({ code, message }) => ({ code, zh: message.zh }))
  return Map.groupBy(said, ({ zh }) => Number(/（(\d+) 个）/.exec(zh)?.[1]))
}

const names = { green: '绿灯', yellow: '黄灯', red: '红灯' } as const satisfies Record<Light, string>

/** Rule by rule over a strip of places. */
function paint(rules: readonly PlaceRule[], of: number): Light[][] {
  const strip: Light[][] = upTo(of).map(() => [])
  for (const rule of rules) {
    const [first, end] = 'last' in rule ? [of - rule.last + 1, of] : [rule.from, rule.to]
    for (let place = Math.max(1, first); place <= Math.min(of, end); place++) {
      const lamps = strip[place - 1]!
      if (!lamps.includes(rule.light)) lamps.push(rule.light)
    }
  }
  return strip
}

/** What lint has to say of places, in its own words. */
function expectedWords(rules: readonly PlaceRule[], of: number): string[] {
  const strip = paint(rules, of)
  const dark = upTo(of).filter((place) => strip[place - 1]!.length === 0)
  const twice = upTo(of).filter((place) => strip[place - 1]!.length > 1)
  const who = `类别 district（${of} 个）：`
  return [
    ...(dark.length > 0 ? [`${who}第 ${dark.join('、')} 名没有灯`] : []),
    ...twice.map((place) => {
      const lamps = strip[place - 1]!.map((lamp) => names[lamp])
      return `${who}第 ${place} 名同时符合${lamps.join('、')}，按次序亮${lamps[0]}`
    }),
  ]
}

const traffic: PlaceRule[] = [
  { light: 'green', from: 1, to: 4 },
  { light: 'yellow', from: 5, to: 7 },
  { light: 'red', last: 3 },
]
const lamp = fc.constantFrom<Light>('green', 'yellow', 'red')
const place = fc.integer({ min: 1, max: 55 })
const placeRule = fc.oneof(
  fc.record({ light: lamp, last: place }),
  fc.tuple(lamp, place, place).map(([light, a, b]) => ({ light, from: Math.min(a, b), to: Math.max(a, b) })),
)

describe('lights by place, for every N from 1 to 50', () => {
  it('are exact for ten alone, and named wherever they are not (D1)', () => {
    const said = saidBySize(lightsCover, { lights: traffic })
    for (const of of sizes)
      expect((said.get(of) ?? []).map(({ zh }) => zh)).toEqual(expectedWords(traffic, of))
    // Below five there is neither yellow nor a gap; up to nine something is lit twice, from eleven on something is dark.
    expect(sizes.filter((of) => !said.has(of))).toEqual([10])
    const codes = (of: number) => [...new Set((said.get(of) ?? []).map(({ code }) => code))]
    expect([1, 9, 11, 50].map(codes)).toEqual([
      ['lights_overlap'],
      ['lights_overlap'],
      ['lights_gap'],
      ['lights_gap'],
    ])
  })

  it('are lit once, or named as a gap or an overlap, whatever the rules', () => {
    fc.assert(
      fc.property(fc.array(placeRule, { minLength: 1, maxLength: 5 }), (lights) => {
        const said = saidBySize(lightsCover, { lights })
        for (const of of sizes)
          expect((said.get(of) ?? []).map(({ zh }) => zh)).toEqual(expectedWords(lights, of))
      }),
      { numRuns: 60 },
    )
  })

  it('light top and bottom three twice below six (D11)', () => {
    const lights: PlaceRule[] = [
      { light: 'green', from: 1, to: 3 },
      { light: 'red', last: 3 },
    ]
    const said = saidBySize(lightsCover, { lights })
    const twice = sizes.filter((of) => said.get(of)?.some(({ code }) => code === 'lights_overlap'))
    expect(twice).toEqual([1, 2, 3, 4, 5])
  })
})

type Rounding = 'floor' | 'half_up' | 'ceil'
interface Shared {
  /** Whole percent, best grade first. */
  shares: number[]
  rounding: Rounding
}

/** How many of N a share in whole percent is, without a fraction anywhere. */
const counted = (percent: number, of: number, rounding: Rounding): number => {
  const [whole, rest] = [Math.trunc((of * percent) / 100), (of * percent) % 100]
  return whole + (rounding === 'ceil' ? Number(rest > 0) : rounding === 'half_up' ? Number(rest >= 50) : 0)
}

/** Grade by grade over a strip of places: which grade each place has, by number. */
function deal({ shares, rounding }: Shared, of: number): number[] {
  const strip = new Array<number>(of).fill(-1)
  let percent = 0
  for (const [grade, share] of shares.entries()) {
    percent += share
    const reach = Math.min(of, counted(percent, of, rounding))
    for (let index = 0; index < reach; index++) if (strip[index] === -1) strip[index] = grade
  }
  return strip
}

const ids = ['excellent', 'good', 'pass']
const gradesOf = ({ shares, rounding }: Shared): GradesInput => ({
  ...goodGrades(),
  rule: {
    kind: 'quotas',
    quotas: ids.map((grade, k) => ({ grade, share: shares[k]! / 100 })),
    ties: 'in',
    rounding,
  },
})
const words = ['优秀', '良好', '合格']
const shared = fc
  .tuple(
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 0, max: 100 }),
    fc.constantFrom<Rounding>('floor', 'half_up', 'ceil'),
  )
  .map(([a, b, rounding]) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)]
    return { shares: [low, high - low, 100 - high], rounding }
  })

describe('grades by quota, for every N from 1 to 50', () => {
  it('leave no place without a grade, and name every grade that gets no place', () => {
    fc.assert(
      fc.property(shared, (quota) => {
        const said = saidBySize(gradesPlaces, { grades: gradesOf(quota) })
        for (const of of sizes) {
          const strip = deal(quota, of)
          expect(strip).not.toContain(-1)
          const empty = words.filter((_, grade) => quota.shares[grade]! > 0 && !strip.includes(grade))
          expect((said.get(of) ?? []).map(({ zh }) => zh)).toEqual(
            empty.map((name) => `类别 district（${of} 个）：按比例${name}没有名额`),
          )
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are counted by the rule of each class, whatever the common one is', () => {
    fc.assert(
      fc.property(shared, shared, (common, own) => {
        const { rule } = gradesOf(own)
        const alone = saidBySize(gradesPlaces, { grades: gradesOf(own) })
        const beside = saidBySize(gradesPlaces, {
          grades: { ...gradesOf(common), byClass: [{ classes: ['district'], rule }] },
        })
        expect(beside).toEqual(alone)
      }),
      { numRuns: 60 },
    )
  })

  it('have 30 % rounded down of one, two and three as nobody (D11)', () => {
    const said = saidBySize(gradesPlaces, {
      grades: {
        ...goodGrades(),
        rule: bandsOf(['excellent', 90], ['pass']),
        topQuota: { share: 0.3, ties: 'in', atMost: true },
      },
    })
    expect([...said.keys()]).toEqual([1, 2, 3])
  })

  it('name every place that is best and red, or worst and green', () => {
    fc.assert(
      fc.property(shared, fc.array(placeRule, { minLength: 1, maxLength: 3 }), (quota, lights) => {
        const said = saidBySize(gradesLit, { lights, grades: gradesOf(quota) })
        for (const of of sizes) {
          const [lit, dealt] = [paint(lights, of), deal(quota, of)]
          const expected = upTo(of).flatMap((at) => {
            const [lamps, grade] = [lit[at - 1]!, dealt[at - 1]!]
            const against =
              grade === 0 && lamps[0] === 'red' ? '红灯' : grade === 2 && lamps[0] === 'green' ? '绿灯' : ''
            return against ? [`类别 district（${of} 个）：第 ${at} 名既是${words[grade]}又属${against}`] : []
          })
          expect((said.get(of) ?? []).map(({ zh }) => zh)).toEqual(expected)
        }
      }),
      { numRuns: 40 },
    )
  })
})
