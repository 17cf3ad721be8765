import { quotaPlaces, quotaReaches } from '@plumbline/scheme/grades'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { gradeSubjects } from './grade-subjects.ts'
import { bands, given, barred, parsed, quotasOf, ranked, vetoed, type GradesInput } from './grade.fixture.ts'

const totals = fc.array(fc.option(fc.integer({ min: 70, max: 99 }), { freq: 8 }), { maxLength: 40 })
const ties = fc.constantFrom('in' as const, 'out' as const)
const rounding = fc.constantFrom('floor' as const, 'half_up' as const, 'ceil' as const)
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
const rule = fc.oneof(
  fc.constant(bands),
  ties.map((one): GradesInput['rule'] => quotasOf({ a: 0.3, b: 0.4, c: 0.3 }, one)),
)
const topQuota = fc.record({ share, ties, rounding })
const rules = fc.record<Partial<GradesInput>>({ rule, topQuota })
const decision = fc
  .tuple(fc.constantFrom(vetoed, given, barred), fc.integer({ min: 0, max: 39 }))
  .map(([decide, k]) => decide(`u${k}`))
const decisions = fc.array(decision, { maxLength: 8 })
const order = (grade: string | null) => (grade === null ? 9 : 'abcd'.indexOf(grade))

describe('grading', () => {
  it('gives everybody one result, and only the unranked none', () => {
    fc.assert(
      fc.property(rules, totals, (rest, list) => {
        const { graded } = gradeSubjects({ ...ranked(rest, { totals: list }), decisions: [] })
        expect(graded).toHaveLength(list.length)
        expect(graded.filter(({ grade }) => grade === null)).toHaveLength(
          list.filter((total) => total === null).length,
        )
      }),
    )
  })

  it('puts nobody below someone they outscored, without a decision', () => {
    fc.assert(
      fc.property(rules, totals, (rest, list) => {
        const input = ranked(rest, { totals: list })
        const { graded } = gradeSubjects({ ...input, decisions: [] })
        const grades = new Map(graded.map(({ subject, grade }) => [subject, grade]))
        list.forEach((mine, i) =>
          list.forEach((other, j) => {
            if (mine === null || other === null || mine < other) return
            expect(order(grades.get(`u${i}`)!)).toBeLessThanOrEqual(order(grades.get(`u${j}`)!))
          }),
        )
      }),
    )
  })

  it('exceeds no quota but by tied units where they are all in, and says so', () => {
    fc.assert(
      fc.property(topQuota, totals, decisions, (quota, list, made) => {
        const input = ranked({ rule: bands, topQuota: quota }, { totals: list })
        const { graded } = gradeSubjects({ ...input, decisions: made })
        const places = quotaPlaces(quota.share, graded[0]?.of ?? 0, quota.rounding)
        const holders = graded.filter(({ grade }) => grade === 'a')
        const beyond = holders.filter(({ steps }) => steps.some(({ name }) => name === 'quota_tied_in'))
        if (quota.ties === 'out') expect(holders.length).toBeLessThanOrEqual(places)
        expect(holders.length - beyond.length).toBeLessThanOrEqual(places)
        if (holders.length > places) expect(beyond.length).toBeGreaterThan(1)
        expect(new Set(beyond.map(({ place }) => place)).size).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('keeps each quota of places to its reach, but for those tied across it', () => {
    fc.assert(
      fc.property(ties, totals, (tied, list) => {
        const rest = { rule: quotasOf({ a: 0.3, b: 0.4, c: 0.3 }, tied) }
        const { graded } = gradeSubjects({ ...ranked(rest, { totals: list }), decisions: [] })
        const { rule: quotas } = parsed(rest)
        const of = graded[0]?.of ?? 0
        const reaches = quotas.kind === 'quotas' ? quotaReaches(quotas, of) : []
        ;['a', 'ab'].forEach((upTo, k) => {
          const held = graded.filter(({ grade }) => grade !== null && upTo.includes(grade))
          const clear = held.filter(
            ({ steps }) => !(steps[0]!.name === 'places_tied_in' && steps[0]!.after === upTo.at(-1)),
          )
          expect(clear.length).toBeLessThanOrEqual(reaches[k]!)
          if (tied === 'out') expect(held.length).toBeLessThanOrEqual(reaches[k]!)
        })
      }),
    )
  })

  it('does not depend on the order of subjects or decisions', () => {
    fc.assert(
      fc.property(rules, totals, decisions, (rest, list, made) => {
        const input = ranked({ ...rest, vetoRanking: 'last' }, { totals: list })
        const there = gradeSubjects({ ...input, decisions: made })
        const back = gradeSubjects({
          ...input,
          ranked: input.ranked.toReversed(),
          decisions: made.toReversed(),
        })
        expect(canonicalJson(back.graded)).toBe(canonicalJson(there.graded))
      }),
    )
  })

  it('records every change: steps lead from no grade to the grade without a gap', () => {
    fc.assert(
      fc.property(rules, totals, decisions, (rest, list, made) => {
        const { graded } = gradeSubjects({ ...ranked(rest, { totals: list }), decisions: made })
        for (const { grade, steps } of graded) {
          expect(steps.map(({ before }) => before)).toEqual([
            null,
            ...steps.slice(0, -1).map(({ after }) => after),
          ])
          expect(steps.at(-1)!.after).toBe(grade)
        }
      }),
    )
  })
})
