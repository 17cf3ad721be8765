import { expect, it } from 'vitest'
import {
  attain,
  indicatorOf,
  leavesOf,
  schemeOf,
  scoresOf,
  shown,
  type MethodInput,
} from '../scheme.fixture.ts'
import { describeStep } from '../words/steps.ts'

const given: MethodInput = { kind: 'imported', measure: { kind: 'value', field: 'v' } }
const place: MethodInput = { kind: 'rank', measure: { kind: 'value', field: 'v' }, form: 'linear' }
const say = (score: ReturnType<typeof attain>[number]) => score.steps.map((step) => describeStep(step).zh)

it('last: the score of the nearest earlier period that has one, with its steps and figures', () => {
  const [score] = attain(given, { u: { 'v@2026-08': '80', 'v@2026-05': '60' } }, { missing: 'last' })
  expect(shown(score!)).toBe('80.00')
  expect(score!.warnings).toEqual(['missing_counted_last'])
  expect(score!.reason).toEqual({ code: 'missing_value', field: 'v', period: '2026-10' })
  expect(say(score!)).toEqual(['本期未报送，按2026年8月的得分计', '80 ÷ 100 × 100 = 80.00'])
  expect(score!.inputs.map(({ period, value }) => `${period} ${value}`)).toEqual(['2026-08 80'])
})

it('last: as it was scored then, within the class of then', () => {
  const values = {
    a: { v: '9', 'v@2026-09': '1' },
    b: { 'v@2026-09': '2' },
    c: { v: '5', 'v@2026-09': '3' },
  }
  expect(attain(place, values, { missing: 'last' }).map(shown)).toEqual(['100.00', '50.00', '0.00'])
})

it('last: not from another year, not for what came in, and not for a missing target', () => {
  expect(attain(given, { u: { 'v@2025-12': '80' } }, { missing: 'last' }).map(shown)).toEqual([
    'missing_value',
  ])
  const [own] = attain(given, { u: { v: '50', 'v@2026-09': '80' } }, { missing: 'last' })
  expect([shown(own!), own!.warnings, own!.inputs.length]).toEqual(['50.00', [], 1])
  expect(attain(given, { u: { v: 'x', 'v@2026-09': '80' } }, { missing: 'last' }).map(shown)).toEqual([
    'not_a_number',
  ])
  const completion: MethodInput = {
    kind: 'completion',
    measure: { kind: 'value', field: 'v' },
    target: { field: 't' },
  }
  const late = { u: { v: '50', 'v@2026-09': '80' } }
  expect(attain(completion, late, { missing: 'last' }).map(shown)).toEqual(['missing_value'])
})

it('group mean: the mean of what the others attained', () => {
  const scores = attain(
    given,
    { a: { v: '90' }, b: {}, c: { v: '85' }, d: { v: '80' }, e: { v: 'x' } },
    {
      missing: 'group_mean',
    },
  )
  expect(scores.map(shown)).toEqual(['90.00', '85.00', '85.00', '80.00', 'not_a_number'])
  expect(say(scores[1]!)).toEqual(['本期未报送，按同类 3 个得分的平均计，得 85.00'])
  expect([scores[1]!.warnings, scores[1]!.reason?.code]).toEqual([['missing_counted_mean'], 'missing_value'])
  expect(attain(given, { a: {}, b: {} }, { missing: 'group_mean' }).map(shown)).toEqual([
    'missing_value',
    'missing_value',
  ])
})

it('block: no board and no total without it, whatever the reason', () => {
  const scheme = schemeOf([
    {
      weight: 50,
      indicators: [
        indicatorOf('a', { weight: 25, method: given, missing: 'block' }),
        indicatorOf('b', { weight: 25, method: given }),
      ],
    },
    { weight: 50, indicators: [indicatorOf('c', { weight: 50, method: given })] },
  ])
  const [whole, none, noise] = scoresOf(scheme, {
    u0: { 'a.v': '90', 'c.v': '60' },
    u1: { 'b.v': '80', 'c.v': '60' },
    u2: { 'a.v': 'x', 'b.v': '80', 'c.v': '60' },
  })
  expect(whole!.total).toBe(75_00000000)
  for (const score of [none!, noise!]) {
    const reason = { code: 'blocked', indicator: 'a', name: { zh: 'a', en: 'a' } }
    expect([score.total, score.reason]).toEqual([null, reason])
    expect(score.boards.map((board) => board.score)).toEqual([null, 60_00000000])
    expect(score.boards[0]!.reason).toEqual(reason)
    expect(leavesOf(score).map(({ contribution }) => contribution)).toEqual([0, 0, 0])
  }
})
