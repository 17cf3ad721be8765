import { expect, it } from 'vitest'
import { bonusOf, entryOf, ledgerScheme, rules, settledBy } from '../ledger/ledger.fixture.ts'
import type { LedgerEntry } from '../ledger/types.ts'
import { showPoints } from '../numbers/rounding.ts'
import { scoresOf } from '../scheme.fixture.ts'
import { describeStep } from '../words/steps.ts'

const scheme = ledgerScheme()
const forgiven = { reason: '改革探索', document: '容〔2026〕1号', decidedBy: '李四', date: '2026-10-30' }

/** Total of the first subject, and its steps in Chinese. */
function settled(entries: readonly LedgerEntry[], by = scheme) {
  const [first] = settledBy(by, entries)
  const steps = first!.stages.flatMap((stage) => stage.steps.map((step) => describeStep(step).zh))
  return { total: showPoints(first!.total!), steps }
}

it('adds the points of the indicator times the multiple, not the score (S1-04, D4): 10 × 3 = 30', () => {
  expect(settled([bonusOf('e1', '3', { document: '新政〔2026〕8号' })])).toEqual({
    total: '110.00',
    steps: [
      'outstanding规则：超额完成招商引资（张三 2026-10-20，新政〔2026〕8号），tax分值 × 倍数：10.00 × 3 = +30.00',
      '合计 + 加分 − 减分：80.00 + 30.00 − 0.00 = 110.00',
    ],
  })
})

it('may lead below 0 as well as above 100: nothing is clamped', () => {
  const entries = [bonusOf('e1', '10', { rule: 'harmful' }), entryOf('e2', {})]
  expect(settled(entries)).toMatchObject({ total: '-20.50' })
  expect(settled(entries).steps).toEqual([
    'harmful规则：超额完成招商引资（张三 2026-10-20），tax分值 × 倍数：-10.00 × 10 = -100.00',
    'inspection规则：督查发现问题（张三 2026-10-20），-0.50',
    '合计 + 加分 − 减分：80.00 + 0.00 − 100.50 = -20.50',
  ])
})

it('takes the points that the decider gave, and records what has none (S3-19, S0-10)', () => {
  const entries = [
    entryOf('e1', { rule: 'creative', points: '1.25', reason: '创新' }),
    entryOf('e2', { rule: 'criticism', reason: '媒体曝光' }),
  ]
  expect(settled(entries).steps).toEqual([
    'creative规则：创新（张三 2026-10-20），+1.25',
    'criticism规则：媒体曝光（张三 2026-10-20），只记录，不计分',
    '合计 + 加分 − 减分：80.00 + 1.25 − 0.00 = 81.25',
  ])
})

it('cancels a deduction by 容错 with its trace (S4-35)', () => {
  expect(settled([entryOf('e1', { forgiven })])).toEqual({
    total: '80.00',
    steps: [
      'inspection规则：督查发现问题（张三 2026-10-20），应减 0.50；容错免责：改革探索（李四 2026-10-30，容〔2026〕1号），计 0.00',
      '合计 + 加分 − 减分：80.00 + 0.00 − 0.00 = 80.00',
    ],
  })
})

it('caps a rule, then all of a kind, each as a step', () => {
  const capped = ledgerScheme({
    rules: rules.map((rule) => (rule.id === 'inspection' ? { ...rule, cap: 0.8 } : rule)),
    cap: { bonus: 50, deduction: 0.7 },
  })
  const entries = [entryOf('e1', {}), entryOf('e2', {}), bonusOf('e3', '6')]
  const { total, steps } = settled(entries, capped)
  expect([total, ...steps.slice(-4)]).toEqual([
    '129.30',
    'inspection规则合计 1.00 超过上限，取 0.80',
    '加分合计 60.00 超过上限，取 50.00',
    '减分合计 0.80 超过上限，取 0.70',
    '合计 + 加分 − 减分：80.00 + 50.00 − 0.70 = 129.30',
  ])
})

it('multiplies the points that the unit has by weights of its own', () => {
  const weightings = [{ class: 'c', unit: 'a', weights: { gdp: 30, tax: 30 } }]
  const own = ledgerScheme({}, { weightings })
  const members = [
    { id: 'u1', class: 'c', code: 'a' },
    { id: 'u2', class: 'c', code: 'b' },
  ]
  const entries = [bonusOf('e1', '3'), bonusOf('e2', '3', { subject: 'u2' })]
  expect(settledBy(own, entries, members).map(({ total }) => showPoints(total!))).toEqual(['170.00', '90.00'])
})

it('says so where nothing was entered, and leaves entries of other periods aside', () => {
  const nothing = { total: '80.00', steps: ['本期没有加减分'] }
  expect(settled([])).toEqual(nothing)
  expect(settled([entryOf('e1', { period: '2026-09' }), entryOf('e2', { subject: 'u2' })])).toEqual(nothing)
})

it('leaves a subject without a score without one', () => {
  const [score] = scoresOf(scheme, { u1: {} })
  expect(score).toMatchObject({ raw: null, total: null, reason: { code: 'no_children' }, stages: [] })
})

it('has no total where neighbouring points could not be told apart, and says why', () => {
  const wide = ledgerScheme({ rules: [{ ...rules[0]!, points: { kind: 'multiple', min: 1, max: 1000 } }] })
  const entries = Array.from({ length: 2000 }, (_, k) => bonusOf(`e${k}`, '1000', { indicator: 'gdp' }))
  expect(settledBy(wide, entries)[0]).toMatchObject({
    raw: 8_000_000_000,
    total: null,
    reason: { code: 'out_of_range', value: '100000000.00' },
  })
})

it.each([
  ['e1', entryOf('e1', { rule: 'praise' })],
  ['e2', bonusOf('e2', '2.9')],
  ['e3', entryOf('e3', { subject: 'u9' })],
  ['e4', entryOf('e4', { period: '2026' })],
  ['e5', entryOf('e5', { period: '2026年9月' })],
])('throws for a bad entry instead of leaving it out: %s', (id, entry) => {
  expect(() => settledBy(scheme, [entry])).toThrow(new RegExp(`^bad_entry: ${id} entry_`))
})

it('throws for an entry under a scheme without a ledger', () => {
  expect(() => settledBy({ ...scheme, ledger: undefined }, [entryOf('e1', {})])).toThrow(RangeError)
  expect(settledBy({ ...scheme, ledger: undefined }, [])[0]!.stages).toEqual([])
})
