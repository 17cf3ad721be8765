import { describe, expect, it } from 'vitest'
import { showPoints } from '../numbers/rounding.ts'
import { describeNoScore } from '../words/no-score.ts'
import { describeStep } from '../words/steps.ts'
import { allLinked, cascadeOf, chain, parentsOf, scoresOf } from './cascade.fixture.ts'
import { linkTotals, type CascadeInput } from './link-totals.ts'

const totals = (input: CascadeInput) =>
  linkTotals(input).map(({ subject, total, reason }) =>
    total === null ? `${subject} ${reason?.code ?? '—'}` : `${subject} ${showPoints(total)}`,
  )
const said = (input: CascadeInput, subject: string) =>
  linkTotals(input)
    .find((one) => one.subject === subject)
    ?.link?.stage?.steps.map((step) => describeStep(step).zh)

describe('four levels (S1-11, P10)', () => {
  const scores = scoresOf({ area: 95, unit: 90, department: 88, section: 85, post: 80 })
  const input = { scheme: allLinked(), scores, parents: chain }

  it('gives each its own total by 0.7 and the linked total above by 0.3, by hand', () => {
    expect(totals(input)).toEqual([
      'area 95.00',
      'unit 91.50',
      'department 89.05',
      'section 86.215',
      'post 81.8645',
    ])
    expect(said(input, 'post')).toEqual(['与上级挂钩：80.00 × 70% + 86.215 × 30% = 81.8645'])
  })

  it('moves a post by the documented share when the area moves (C40): 0.3⁴ × 10 = 0.081', () => {
    const [before, after] = [95, 105].map((area) => {
      const moved = scoresOf({ area, unit: 90, department: 88, section: 85, post: 80 })
      return linkTotals({ ...input, scores: moved }).at(-1)!.total!
    })
    expect(after! - before!).toBe(8_100_000)
  })

  it('keeps before, after, who stands above and with what share', () => {
    expect(linkTotals(input)[1]).toEqual({
      subject: 'unit',
      class: 'unit',
      total: 9_150_000_000,
      link: {
        share: 0.7,
        before: 9_000_000_000,
        parents: [{ subject: 'area', months: 1, total: 9_500_000_000 }],
        parentTotal: 9_500_000_000,
        stage: {
          kind: 'link',
          before: 9_000_000_000,
          after: 9_150_000_000,
          steps: [
            {
              name: 'link',
              values: { before: '90.00', own: '70', parent: '95.00', rest: '30', result: '91.50' },
            },
          ],
        },
      },
    })
    expect(linkTotals(input)[0]).toEqual({ subject: 'area', class: 'area', total: 9_500_000_000 })
  })

  it('has a share for each class, and a level left out stands alone', () => {
    const scheme = cascadeOf({ class: 'unit', own: 0.5 }, { class: 'section', own: 0.8345 })
    expect(totals({ ...input, scheme })).toEqual([
      'area 95.00',
      'unit 92.50',
      'department 88.00',
      'section 85.4965',
      'post 80.00',
    ])
  })

  it('does nothing where nothing is linked', () => {
    expect(linkTotals({ ...input, scheme: {} }).map(({ total }) => total)).toEqual(
      scores.map(({ total }) => total),
    )
  })

  it('takes the parent of whatever class, and totals below zero or above a hundred', () => {
    const parents = parentsOf({ post: 'area' })
    expect(totals({ scheme: allLinked(), scores: scoresOf({ area: -10, post: 130 }), parents })).toEqual([
      'area -10.00',
      'post 88.00',
    ])
    expect(
      said({ scheme: allLinked(), scores: scoresOf({ area: -10, post: 130 }), parents }, 'post'),
    ).toEqual(['与上级挂钩：130.00 × 70% + (-10.00) × 30% = 88.00'])
  })

  it('rounds a half away from zero to 10⁻⁸, once', () => {
    const scheme = cascadeOf({ class: 'post', own: 0.5 })
    const half = [
      { subject: 'a', class: 'area', total: 1 },
      { subject: 'p', class: 'post', total: 2 },
    ]
    const parents = parentsOf({ p: 'a' })
    expect(linkTotals({ scheme, scores: half, parents })[1]?.total).toBe(2)
    const below = half.map((one) => ({ ...one, total: -one.total }))
    expect(linkTotals({ scheme, scores: below, parents })[1]?.total).toBe(-2)
  })
})

describe('somebody transferred within the period (D7)', () => {
  const scheme = cascadeOf({ class: 'post' })
  const parents = parentsOf({
    p: [
      ['section2', 4],
      ['section1', 8],
    ],
  })

  it('gets the mean of those above by months served', () => {
    const input = { scheme, parents, scores: scoresOf({ section1: 90, section2: 84, p: 80 }) }
    expect(said(input, 'p')).toEqual([
      '上级得分按任职月数平均：(90.00 × 8 + 84.00 × 4) ÷ 12 = 88.00',
      '与上级挂钩：80.00 × 70% + 88.00 × 30% = 82.40',
    ])
  })

  it('leaves one without a total out, and says so', () => {
    const input = { scheme, parents, scores: scoresOf({ section1: 90, section2: null, p: 80 }) }
    expect(said(input, 'p')).toEqual([
      '任职 4 个月的上级没有总分，不计',
      '与上级挂钩：80.00 × 70% + 90.00 × 30% = 83.00',
    ])
  })

  it('counts half months, and one above named twice for both', () => {
    const halves = parentsOf({
      p: [
        ['section1', 1.5],
        ['section2', 4],
        ['section1', 0.5],
      ],
    })
    const input = { scheme, parents: halves, scores: scoresOf({ section1: 90, section2: -30, p: 80 }) }
    expect(said(input, 'p')?.[0]).toBe(
      '上级得分按任职月数平均：(90.00 × 0.5 + 90.00 × 1.5 + (-30.00) × 4) ÷ 6 = 10.00',
    )
  })
})

describe('where something is missing', () => {
  const scores = scoresOf({ unit1: null, post1: 80, post2: 70, post3: null })
  const parents = parentsOf({ post1: 'unit1', post3: 'unit1' })

  it('counts the own total alone, says why, and leaves a subject without one as it is', () => {
    const input = { scheme: cascadeOf({ class: 'post' }), scores, parents }
    expect(totals(input)).toEqual(['unit1 —', 'post1 80.00', 'post2 70.00', 'post3 —'])
    expect(said(input, 'post1')).toEqual(['上级没有总分，只计本单位得分 80.00'])
    expect(said(input, 'post2')).toEqual(['名册中没有上级，只计本单位得分 70.00'])
  })

  it('gives no total where the scheme asks for both, with the reason', () => {
    const reason = { code: 'no_children' } as const
    const withReason = scores.map((one) => (one.total === null ? { ...one, reason } : one))
    const scheme = cascadeOf({ class: 'post', without: 'none' })
    const linked = linkTotals({ scheme, scores: withReason, parents })
    expect(totals({ scheme, scores: withReason, parents })).toEqual([
      'unit1 no_children',
      'post1 parent_no_total',
      'post2 no_parent',
      'post3 no_children',
    ])
    expect(linked[1]?.link).toEqual({
      share: 0.7,
      before: 8_000_000_000,
      parents: [{ subject: 'unit1', months: 1, total: null }],
      parentTotal: null,
    })
    expect(linked.slice(1, 3).map(({ reason: why }) => why && describeNoScore(why).zh)).toEqual([
      '上级没有总分，按办法不计总分',
      '名册中没有上级，按办法不计总分',
    ])
  })

  it('passes what is missing down: without a unit’s linked total there is none for its posts', () => {
    const scheme = cascadeOf({ class: 'unit', without: 'none' }, { class: 'post', without: 'none' })
    const input = { scheme, scores: scoresOf({ unit: 90, post: 80 }), parents: parentsOf({ post: 'unit' }) }
    expect(totals(input)).toEqual(['unit no_parent', 'post parent_no_total'])
  })
})

it('names what contradicts itself on the roster', () => {
  const scheme = allLinked()
  const scores = scoresOf({ unit1: 1, post1: 1, post2: 1 })
  const linking = (of: Parameters<typeof parentsOf>[0]) => () =>
    linkTotals({ scheme, scores, parents: parentsOf(of) })
  expect(linking({ post1: 'unit9' })).toThrow('parent_unknown: post1 under unit9')
  expect(linking({ post1: [['unit1', 0]] })).toThrow('months_not_positive: post1 under unit1')
  expect(linking({ post1: [['unit1', Number.NaN]] })).toThrow('months_not_positive')
  expect(linking({ post1: 'post1' })).toThrow('roster_circle: post1 > post1')
  expect(linking({ unit1: 'post2', post1: 'unit1', post2: 'post1' })).toThrow(
    'roster_circle: post1 > unit1 > post2 > post1',
  )
  expect(() => linkTotals({ scheme, scores: [...scores, scores[0]!], parents: new Map() })).toThrow(
    'listed_twice',
  )
  // Whoever is not in the run may stand under anybody.
  expect(linking({ stranger: 'unit9' })()).toHaveLength(3)
})
