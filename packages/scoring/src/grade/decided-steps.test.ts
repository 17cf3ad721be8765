import { expect, it } from 'vitest'
import { barred, capped, falling, given, grading, vetoed } from './grade.fixture.ts'
import type { GradeDecision } from './types.ts'

// Of ten u0 to u2 are a, u3 to u6 b, u7 to u9 c by their places.
const stepsOf = (...decisions: GradeDecision[]) => {
  const { graded } = grading({}, { totals: falling(10), decisions })
  return graded.find(({ subject }) => subject === decisions[0]!.subject)!.steps.slice(1)
}

it.each([
  ['a direct grade raises', given('u8'), 'direct', 'direct', 'c', 'a'],
  ['a direct grade below its own', given('u0', 'c'), 'direct', 'direct_idle', 'a', 'a'],
  ['a direct grade that is its own', given('u4', 'b'), 'direct', 'direct_idle', 'b', 'b'],
  ['barred from the best', barred('u0'), 'disqualification', 'disqualified', 'a', 'b'],
  ['barred, but second anyway', barred('u4'), 'disqualification', 'disqualified_idle', 'b', 'b'],
  ['barred by role', barred('u0', '书记'), 'disqualification', 'role_barred', 'a', 'a'],
  ['at most one below its own', capped('u4', 'c'), 'disqualification', 'capped', 'b', 'c'],
  ['at most its own', capped('u4', 'b'), 'disqualification', 'capped_idle', 'b', 'b'],
  ['at most one above its own', capped('u9', 'b'), 'disqualification', 'capped_idle', 'c', 'c'],
  ['a veto forces', vetoed('u0'), 'veto', 'veto', 'a', 'd'],
  ['a veto to its own grade', vetoed('u4', 'b'), 'veto', 'veto_idle', 'b', 'b'],
  ['a veto to one above its own', vetoed('u9', 'a'), 'veto', 'veto_idle', 'c', 'c'],
])('%s: the step says by which rule and whether it changed anything', (_, decision, ...said) => {
  expect(stepsOf(decision).map(({ rule, name, before, after }) => [rule, name, before, after])).toEqual([
    said,
  ])
})

it('records of several the earliest first, whichever came first, and a dash where no document is known', () => {
  const { document: _, ...bare } = vetoed('u0', 'c')
  const later: GradeDecision = { ...vetoed('u0', 'd'), date: '2026-12-20' }
  for (const order of [
    [later, bare],
    [bare, later],
  ])
    expect(stepsOf(...order).map(({ after, facts }) => [after, facts.date, facts.document])).toEqual([
      ['c', '2026-12-01', '—'],
      ['d', '2026-12-20', '〔2026〕3号'],
    ])
})
