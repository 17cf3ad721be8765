import { expect, it } from 'vitest'
import { attain, shown, type MethodInput } from '../scheme.fixture.ts'
import { describeStep } from '../words/steps.ts'

const text = (zh: string) => ({ zh, en: zh })
const verified: MethodInput = { kind: 'imported', measure: { kind: 'value', field: 'v' } }
const fields = [
  { id: 'v', name: text('核验'), unit: '分' },
  { id: 'w', name: text('自评'), unit: '分' },
  { id: 'd', name: text('差'), unit: '分', source: 'derived', expression: 'v - w' },
] as const
const of = (values: Record<string, string>, rest: object = {}) =>
  attain(verified, { u: values }, { fields: [...fields], ...rest })[0]!
const said = (score: ReturnType<typeof of>) => score.steps.map((step) => describeStep(step).zh)
const inputs = (score: ReturnType<typeof of>) => score.inputs.map(({ field, value }) => `${field} ${value}`)

it('S3-16: shows the difference of 88 and 92 before the score, which it does not touch', () => {
  const score = of({ v: '88', w: '92' })
  expect(shown(score)).toBe('88.00')
  expect(said(score)).toEqual(['差：88 - 92 = -4', '88 ÷ 100 × 100 = 88.00'])
  expect(inputs(score)).toEqual(['v 88', 'w 92'])
})

it('leaves out a difference that has no number, and keeps the score or the reason for none', () => {
  const alone = of({ v: '88' })
  expect([shown(alone), said(alone), inputs(alone)]).toEqual(['88.00', ['88 ÷ 100 × 100 = 88.00'], ['v 88']])
  const none = of({ w: '92' })
  expect([shown(none), said(none), inputs(none)]).toEqual(['missing_value', [], ['w 92']])
})

it('says once what the method says itself', () => {
  const score = attain(
    { kind: 'imported', measure: { kind: 'value', field: 'd' } },
    { u: { v: '88', w: '92' } },
    { fields: [...fields] },
  )[0]!
  expect(said(score)).toEqual(['差：88 - 92 = -4', '-4 ÷ 100 × 100 = -4.00'])
  expect(inputs(score)).toEqual(['v 88', 'w 92'])
})

it('works it out for an indicator that is only shown', () => {
  const score = of({ v: '88', w: '92' }, { weight: 0 })
  expect([score.attained, score.reason]).toEqual([null, { code: 'not_scored' }])
  expect(said(score)).toEqual(['差：88 - 92 = -4'])
  expect(said(of({ v: '88' }, { weight: 0 }))).toEqual([])
})
