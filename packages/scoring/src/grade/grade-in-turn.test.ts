import { MemberQuotas, type SchemeInput } from '@plumbline/scheme'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import {
  bands,
  barred,
  given,
  gradesIn,
  quotasOf,
  ranked,
  vetoed,
  type GradesInput,
} from './grade.fixture.ts'
import { gradeInTurn } from './grade-in-turn.ts'
import { gradeSubjects } from './grade-subjects.ts'
import { headGrades } from './head-grades.ts'
import { memberQuota } from './member-quota.ts'
import type { GradeDecision } from './types.ts'

const text = (zh: string) => ({ zh, en: zh })
/** S3-04, S0-19: 25 % in a body 优秀 (a), none in one 合格 (c), the base of 15 % in others. */
const quotas: NonNullable<SchemeInput['memberQuotas']> = {
  base: 0.15,
  rules: [
    { id: 'best', when: { kind: 'grade', grades: ['a'] }, effect: { kind: 'share', share: 0.25 } },
    { id: 'none', when: { kind: 'grade', grades: ['c'] }, effect: { kind: 'share', share: 0 } },
  ],
}
/** Persons in words of their own: 优秀, 称职, 不称职. */
const persons: NonNullable<GradesInput['byClass']>[number] = {
  classes: ['person'],
  vocabulary: [
    { id: 'a', name: text('优秀') },
    { id: 'fit', name: text('称职') },
    { id: 'unfit', name: text('不称职') },
  ],
  rule: { kind: 'bands', bands: [{ grade: 'a', min: 80 }, { grade: 'fit', min: 60 }, { grade: 'unfit' }] },
  topQuota: { share: 1, ties: 'out' },
  within: 'unit',
}
const common = { rule: bands, byClass: [persons] } satisfies Partial<GradesInput>

// bodyu0 is 优秀, bodyu1 良好, bodyu2 合格; each has eight persons, all above the line.
const bodies = [95, 85, 70]
const people = Array.from({ length: 24 }, (_, k) => 99 - (k % 8))
const unitOf = (k: number) => `bodyu${Math.floor(k / 8)}`
const groups = new Map(people.map((_, k) => [`personu${k}`, unitOf(k)]))

interface Changes {
  decisions?: GradeDecision[]
  quotas?: Map<string, number>
  reversed?: boolean
  grades?: Partial<GradesInput>
}
function graded({ decisions = [], quotas: shares, reversed, grades = common }: Changes = {}) {
  const all = ranked(grades, { totals: { body: bodies, person: people } })
  const scheme = { ...all.scheme, memberQuotas: MemberQuotas.parse(quotas) }
  const input = {
    scheme,
    ranked: reversed ? all.ranked.toReversed() : all.ranked,
    decisions: reversed ? decisions.toReversed() : decisions,
    groups,
    ...(shares && { quotas: shares }),
  }
  const quotaOf = (unit: Parameters<typeof memberQuota>[0]['unit']) =>
    memberQuota({ scheme, unit, period: '2026', members: 8 })
  return { scheme, input, ...gradeInTurn(input, quotaOf) }
}
const bestOf = ({ graded: all }: ReturnType<typeof graded>) =>
  all.flatMap(({ subject, class: id, grade }) => (id === 'person' && grade === 'a' ? [subject] : [])).sort()
const gradeOf = ({ graded: all }: ReturnType<typeof graded>, id: string) =>
  all.find(({ subject }) => subject === id)!

describe('bodies and their persons in one scheme', () => {
  it('S3-04, S0-19: 25 % of eight are two, 15 % of eight one, of a body 一般 none', () => {
    const found = graded()
    expect(found.quotas.map(({ subject, share, places }) => [subject, share, places])).toEqual([
      ...[
        ['bodyu0', 0.25, 2],
        ['bodyu1', 0.15, 1],
        ['bodyu2', 0, 0],
      ],
    ])
    expect(bestOf(found)).toEqual(['personu0', 'personu1', 'personu8'])
    expect(gradeOf(found, 'personu16')).toMatchObject({ grade: 'fit', place: 1, of: 8 })
    expect(gradeOf(found, 'personu16').steps).toEqual([
      ...[
        { rule: 'score', name: 'band', before: null, after: 'a', facts: { total: '99.00', min: '80' } },
        {
          ...{ rule: 'quota', name: 'quota_full', before: 'a', after: 'fit' },
          facts: { places: '0', share: '0', of: '8' },
        },
      ],
    ])
  })

  it('moves the persons where a decision moves their body, and no body where it moves a person', () => {
    const fallen = graded({ decisions: [barred('bodyu0'), vetoed('bodyu1', 'c')] })
    expect(bestOf(fallen)).toEqual(['personu0'])
    const raised = graded({ decisions: [given('personu17'), vetoed('personu0', 'unfit')] })
    expect(bestOf(raised)).toEqual(['personu1', 'personu8'])
    expect(raised.quotas).toEqual(graded().quotas)
  })

  it('lets nobody else’s share stand in for that of a body graded here', () => {
    expect(bestOf(graded({ quotas: new Map([['bodyu2', 1]]) }))).toEqual(bestOf(graded()))
  })

  it('leaves persons the rule’s own quota, here all of them, where no unit has a share to give', () => {
    const { quotas: found, ...grading } = gradeInTurn(graded().input, () => undefined)
    expect(found).toEqual([])
    expect(gradesIn(grading)).toBe('abc' + 'a'.repeat(24))
  })

  it('goes by shares of bodies alone: a person’s share, were there one, moves nobody', () => {
    const all = ranked(common, { totals: { body: [95], person: [99, 98] } })
    const units = new Map(Object.entries({ personu0: 'bodyu0', personu1: 'personu0' }))
    const none = { grade: 'a', share: 0, members: null, places: null, steps: [] }
    const found = gradeInTurn({ ...all, decisions: [], groups: units }, ({ subject }) => ({
      subject,
      ...none,
    }))
    expect(found.graded.map(({ subject, grade }) => [subject, grade])).toEqual([
      ['bodyu0', 'a'],
      ['personu0', 'fit'],
      ['personu1', 'a'],
    ])
  })

  it('gives the same bytes in any order of subjects and decisions', () => {
    const decisions = [given('personu17'), barred('bodyu0'), vetoed('personu0')]
    const [there, back] = [graded({ decisions }), graded({ decisions, reversed: true })]
    expect(canonicalJson(back.graded)).toBe(canonicalJson(there.graded))
    expect(canonicalJson(back.quotas)).toBe(canonicalJson(there.quotas))
  })

  it('knows each class’s own words: neither 称职 for a body nor 良好 for a person', () => {
    const decisions = [given('bodyu2', 'fit'), given('personu17', 'b'), vetoed('personu1')]
    const found = graded({ decisions })
    expect(found.unused.map(({ decision, reason }) => `${decision.subject} ${reason}`)).toEqual([
      ...['bodyu2 unknown_grade', 'personu17 unknown_grade'],
    ])
    // The last of the persons' words, not of the bodies'.
    expect(gradeOf(found, 'personu1').grade).toBe('unfit')
  })

  it('proposes heads for bodies alone', () => {
    const heads = { follow: 'grade' as const, roles: [{ id: 'head', name: text('书记') }] }
    const { scheme, graded: all } = graded()
    const at = { ...scheme, heads }
    expect(headGrades({ scheme: at, graded: all }).heads.map(({ subject }) => subject)).toEqual([
      ...['bodyu0', 'bodyu1', 'bodyu2'],
    ])
    const override = {
      subject: 'personu0',
      role: 'head',
      grade: 'a',
      reason: '.',
      decidedBy: '.',
      date: '2026-12-01',
    }
    expect(headGrades({ scheme: at, graded: all, overrides: [override] }).refused).toEqual([
      { override, reason: 'unknown_role' },
    ])
  })
})

describe('rules of single classes', () => {
  it('never mix: `all` is one list of the classes of that rule', () => {
    const byClass = [{ classes: ['x', 'y'], rule: quotasOf({ a: 0.5, b: 0.5 }), within: 'all' as const }]
    const totals = { x: [90, 70], y: [80, 60], z: [99, 98, 50, 40] }
    const input = ranked({ rule: quotasOf({ a: 0.25, b: 0.75 }), byClass }, { totals })
    const found = gradeSubjects({ ...input, decisions: [] }).graded
    const of = (id: string) =>
      found.filter((one) => one.class === id).map((one) => `${one.grade}${one.place}/${one.of}`)
    expect([of('x'), of('y')]).toEqual([
      ['a1/4', 'b3/4'],
      ['a2/4', 'b4/4'],
    ])
    expect(of('z')).toEqual(['a1/4', 'b2/4', 'b3/4', 'b4/4'])
  })

  it('inherit nothing but precedence and words: a quota of the common rule is not theirs', () => {
    const topQuota = { share: 0, ties: 'out' as const }
    const byClass = [{ classes: ['x'], rule: bands }]
    const input = ranked({ rule: bands, topQuota, topMin: 99, byClass }, { totals: { x: [95], y: [95] } })
    const found = gradeSubjects({ ...input, decisions: [] }).graded
    expect(found.map((one) => `${one.class} ${one.grade}`)).toEqual(['x a', 'y b'])
  })

  it('grade as schemes of their own would', () => {
    const { byClass: _, ...alone } = common
    const apart = ranked(alone, { totals: { body: bodies } })
    const own = gradeSubjects({ ...apart, decisions: [] }).graded
    expect(graded().graded.filter((one) => one.class === 'body')).toEqual(own)
  })
})
