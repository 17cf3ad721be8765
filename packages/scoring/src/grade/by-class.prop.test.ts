import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { bands, barred, given, quotasOf, ranked, vetoed, type GradesInput } from './grade.fixture.ts'
import { gradeSubjects } from './grade-subjects.ts'

type Rule = Pick<GradesInput, 'rule' | 'topQuota' | 'within' | 'vetoRanking'>

const totals = fc.array(fc.option(fc.integer({ min: 70, max: 99 }), { freq: 8 }), { maxLength: 12 })
const ties = fc.constantFrom('in' as const, 'out' as const)
const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
const rule: fc.Arbitrary<Rule> = fc.record({
  rule: fc.oneof(
    fc.constant(bands),
    ties.map((one) => quotasOf({ a: 0.3, b: 0.4, c: 0.3 }, one)),
  ),
  topQuota: fc.record({ share, ties }),
  within: fc.constantFrom('class' as const, 'all' as const),
  vetoRanking: fc.constantFrom('keep' as const, 'last' as const, 'exclude' as const),
})
const decision = fc
  .tuple(fc.constantFrom(vetoed, given, barred), fc.constantFrom('x', 'y', 'z'), fc.nat({ max: 11 }))
  .map(([decide, id, k]) => decide(`${id}u${k}`))
const decisions = fc.array(decision, { maxLength: 8 })

describe('a rule of some classes', () => {
  it('grades them as a scheme of their own would, and leaves the others as they are without them', () => {
    fc.assert(
      fc.property(rule, rule, fc.tuple(totals, totals, totals), decisions, (common, own, [x, y, z], made) => {
        const byClass = [{ classes: ['x', 'y'], ...own }]
        const together = gradeSubjects({
          ...ranked({ ...common, byClass }, { totals: { x, y, z } }),
          decisions: made,
        })
        const apart = [
          gradeSubjects({ ...ranked(own, { totals: { x, y } }), decisions: made }),
          gradeSubjects({ ...ranked(common, { totals: { z } }), decisions: made }),
        ]
        expect(canonicalJson(together.graded)).toBe(canonicalJson(apart.flatMap(({ graded }) => graded)))
      }),
    )
  })
})
