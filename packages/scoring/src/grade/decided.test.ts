import { describe, expect, it } from 'vitest'
import { describeGradeStep } from '../words/grade-steps.ts'
import {
  barred,
  bands,
  capped,
  falling,
  given,
  gradesIn,
  grading,
  letters,
  parsed,
  vetoed,
} from './grade.fixture.ts'
import type { GradeDecision } from './types.ts'

const totals = falling(10)

describe('a veto', () => {
  it('forces the last grade, or the chosen one, and the vacated place stays empty', () => {
    expect(letters({}, { totals, decisions: [vetoed('u0')] })).toBe('daabbbbccc')
    expect(letters({ vetoGrade: 'c' }, { totals, decisions: [vetoed('u0')] })).toBe('caabbbbccc')
    expect(letters({}, { totals, decisions: [vetoed('u0', 'b')] })).toBe('baabbbbccc')
  })

  it('ranks the unit last, or not at all, where the scheme says so', () => {
    const last = grading({ vetoRanking: 'last' }, { totals, decisions: [vetoed('u0')] })
    expect(gradesIn(last)).toBe('daaabbbbcc')
    expect(last.graded.at(-1)).toMatchObject({ subject: 'u0', place: 10, of: 10 })
    const out = grading({ vetoRanking: 'exclude' }, { totals, decisions: [vetoed('u0')] })
    expect(gradesIn(out)).toBe('daabbbbccc')
    expect(out.graded.at(-1)).toMatchObject({ subject: 'u0', place: null, of: 9 })
    expect(out.graded.at(-1)!.steps.map(({ name }) => name)).toEqual(['not_ranked', 'veto'])
  })

  it('keeps two vetoed in their order behind the others, whatever places ties share', () => {
    const tied = [90, 80, 80, 70, 70]
    const decisions = [vetoed('u0'), vetoed('u1')]
    const places = (ties: 'min' | 'dense' | 'average') =>
      grading({ vetoRanking: 'last' }, { totals: tied, decisions, ranking: { ties } })
        .graded.toSorted((x, y) => (x.subject < y.subject ? -1 : 1))
        .map(({ place }) => place)
    expect(places('min')).toEqual([4, 5, 1, 2, 2])
    expect(places('dense')).toEqual([3, 4, 1, 2, 2])
    expect(places('average')).toEqual([4, 5, 1, 2.5, 2.5])
  })

  it('beats a direct grade, and raises nobody', () => {
    expect(letters({}, { totals, decisions: [given('u9'), vetoed('u9')] })).toBe('aaabbbbccd')
    expect(letters({}, { totals, decisions: [vetoed('u9', 'a')] })).toBe('aaabbbbccc')
  })

  it('of two the worse counts, in whatever order they came', () => {
    const both = [vetoed('u0', 'd'), vetoed('u0', 'b')]
    expect(letters({}, { totals, decisions: both })).toBe('daabbbbccc')
    expect(letters({}, { totals, decisions: both.toReversed() })).toBe('daabbbbccc')
  })

  it('reaches those without a total', () => {
    expect(letters({}, { totals: [90, null], decisions: [vetoed('u1')] })).toBe('cd')
  })
})

describe('a disqualification', () => {
  it('bars the unit from the best grade, and touches no other', () => {
    expect(letters({}, { totals, decisions: [barred('u0'), barred('u9')] })).toBe('baabbbbccc')
  })

  it('of a role leaves the unit its grade: the secretary is barred, the unit is not (S0-15)', () => {
    const { graded } = grading({}, { totals, decisions: [barred('u0', '旗委书记')] })
    expect(graded[0]).toMatchObject({ subject: 'u0', grade: 'a', barredRoles: ['旗委书记'] })
    expect(graded[0]!.steps.at(-1)).toMatchObject({
      rule: 'disqualification',
      name: 'role_barred',
      before: 'a',
      after: 'a',
      facts: { role: '旗委书记', decidedBy: '王主任' },
    })
  })

  it('leaves at most the grade named, and raises nobody (S0-20)', () => {
    const at = (...decisions: GradeDecision[]) => letters({}, { totals, decisions })
    expect(at(capped('u0', 'c'), capped('u4', 'c'), capped('u9', 'b'))).toBe('caabcbbccc')
    // A cap above the second is no cap, and whoever is worse already stays.
    expect(at(capped('u0', 'a'), capped('u9', 'd'))).toBe('aaabbbbccd')
  })

  it('of two caps the worse counts, in whatever order, and the veto stands above them', () => {
    const both = [capped('u0', 'c'), barred('u0')]
    expect(letters({}, { totals, decisions: both })).toBe('caabbbbccc')
    expect(letters({}, { totals, decisions: both.toReversed() })).toBe('caabbbbccc')
    expect(letters({}, { totals, decisions: [...both, vetoed('u0')] })).toBe('daabbbbccc')
  })

  it('says what is still possible, and that it changed nothing', () => {
    const { graded } = grading({}, { totals, decisions: [capped('u0', 'c'), capped('u9', 'b')] })
    const said = (k: number) =>
      describeGradeStep(graded[k]!.steps.at(-1)!, { vocabulary: parsed().vocabulary })
    expect(said(0).zh).toBe(
      '取消评优资格，至多为合格：市委通报（文号 〔2026〕3号，王主任 2026-12-01 决定）：优秀 → 合格',
    )
    expect(said(9).zh).toMatch(/^取消评优资格，至多为良好，原等次不高于此：.*（仍为合格）$/)
    expect(said(0).en).toMatch(/^Disqualified: c at most: /)
  })

  it('cannot cap at a grade nobody knows, nor anybody without a grade', () => {
    const { unused, graded } = grading(
      {},
      { totals: [90, null], decisions: [capped('u0', 'zz'), capped('u1', 'b')] },
    )
    expect(unused.map(({ reason }) => reason)).toEqual(['unknown_grade'])
    expect(graded[1]).toMatchObject({ grade: null })
    expect(graded[1]!.steps.at(-1)!.name).toBe('capped_idle')
  })

  it('passes the place on where the quota stands above it', () => {
    const topQuota = { share: 0.3, ties: 'out' as const }
    const at = { totals, decisions: [barred('u0')] }
    expect(letters({ rule: bands, topQuota }, at)).toBe('baabbbbbbb')
    expect(
      letters({ rule: bands, topQuota, precedence: ['quota', 'veto', 'disqualification', 'direct'] }, at),
    ).toBe('baaabbbbbb')
  })
})

describe('a direct grade', () => {
  it('raises to the best grade or the one named, and never lowers (S0-18)', () => {
    expect(letters({}, { totals, decisions: [given('u8'), given('u9', 'b'), given('u0', 'c')] })).toBe(
      'aaabbbbcab',
    )
  })

  it('loses to a disqualification by default, and each application is recorded', () => {
    const { graded } = grading({}, { totals, decisions: [barred('u9'), given('u9')] })
    expect(graded.at(-1)!.steps.map(({ rule, before, after }) => `${rule} ${before}→${after}`)).toEqual([
      'score null→c',
      'direct c→a',
      'disqualification a→b',
    ])
  })
})

it('hands back decisions on units or grades nobody knows', () => {
  const { unused } = grading({}, { totals, decisions: [vetoed('stranger'), given('u0', 'zz')] })
  expect(unused.map(({ reason, decision }) => `${reason} ${decision.subject}`)).toEqual([
    'unknown_subject stranger',
    'unknown_grade u0',
  ])
})
