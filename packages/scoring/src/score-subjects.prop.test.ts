import { vintages } from '@plumbline/scheme/walk'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { boards, inputOf, month, schemeFrom, type Boards, type Month } from './random-scheme.fixture.ts'
import { leavesOf } from './scheme.fixture.ts'
import { scoreSubjects } from './score-subjects.ts'
import type { SubjectScore } from './types.ts'
import { describeNoScore } from './words/no-score.ts'
import { describeStep, stepNames } from './words/steps.ts'
import { describeWarning, warningCodes } from './words/warnings.ts'

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
const score = (list: Boards, month: Month, scale = 1) =>
  scoreSubjects(inputOf(schemeFrom(list, scale), month))

function forAll(promise: (scores: SubjectScore[], list: Boards, given: Month) => void) {
  fc.assert(
    fc.property(boards, month, (list, given) => promise(score(list, given), list, given)),
    { numRuns: 150 },
  )
}

it('leaves add up to their board and boards to the total, to the unit', () => {
  forAll((scores) => {
    for (const one of scores) {
      expect(sum(one.boards.map(({ contribution }) => contribution))).toBe(one.raw ?? 0)
      if (one.total !== null)
        expect(one.raw! + sum(one.stages.map(({ before, after }) => after - before))).toBe(one.total)
      for (const board of one.boards)
        expect(sum(board.indicators.map(({ contribution }) => contribution))).toBe(board.contribution)
      expect(sum(leavesOf(one).map(({ effectiveShare }) => effectiveShare))).toBe(
        one.raw === null ? 0 : 100_000_000,
      )
    }
  })
})

it('every contribution is the share really carried of what was attained, to within a few units', () => {
  forAll((scores) => {
    for (const { attained, effectiveShare, contribution } of scores.flatMap(leavesOf)) {
      // A share is whole units too: one unit of it more or less is worth this much.
      const unit = Math.abs(attained ?? 0) / 100_000_000
      expect(Math.abs(contribution - ((attained ?? 0) / 100_000_000) * effectiveShare)).toBeLessThan(
        150 + 2 * unit,
      )
    }
  })
})

it('is never NaN and never a silent zero: what is missing has a reason', () => {
  forAll((scores) => {
    expect(() => canonicalJson(scores)).not.toThrow()
    for (const { attained, reason, warnings } of scores.flatMap(leavesOf)) {
      if (attained === null) expect(reason).toBeDefined()
      if (reason && attained !== null) expect(warnings.join()).toMatch(/missing_counted_(zero|last|mean)/)
    }
  })
})

it('gives the same bytes whatever order facts and subjects come in, contradictions among them', () => {
  const vintage = fc.constantFrom(undefined, ...vintages)
  const value = fc.constantFrom('7', '8.5', '—')
  const second = fc.array(fc.tuple(fc.nat(), value, vintage), { maxLength: 8 })
  fc.assert(
    fc.property(
      boards,
      month,
      second,
      fc.integer(),
      (list, { subjects, facts, entries: booked }, twice, seed) => {
        const again =
          facts.length === 0
            ? []
            : twice.map(([k, value, stated]) => ({
                ...facts[k % facts.length]!,
                value,
                ...(stated && { vintage: stated }),
              }))
        const given = { subjects, facts: [...facts, ...again], entries: booked }
        const shuffle = <T>(values: T[]) =>
          [...values].sort((a, b) => hash(JSON.stringify(a), seed) - hash(JSON.stringify(b), seed))
        const shuffled = {
          subjects: shuffle(given.subjects),
          facts: shuffle(given.facts),
          entries: shuffle(booked),
        }
        expect(canonicalJson(score(list, shuffled))).toBe(canonicalJson(score(list, given)))
      },
    ),
    { numRuns: 100 },
  )
})

const hash = (text: string, seed: number) =>
  [...text].reduce((h, c) => Math.imul(h ^ c.charCodeAt(0), 16777619), seed)

/** All but the weights themselves. */
const withoutWeights = (scores: SubjectScore[]) =>
  canonicalJson(
    scores.map((one) => ({
      ...one,
      leaves: leavesOf(one).map((leaf) => ({ ...leaf, weight: 0 })),
      boards: one.boards.map(({ score, contribution }) => ({ score, contribution })),
    })),
  )

it.each([0.1, 3, 10])('does not change when all weights are scaled by %d', (scale) => {
  forAll((scores, list, given) => {
    expect(withoutWeights(score(list, given, scale))).toBe(withoutWeights(scores))
  })
})

it('a single indicator is the board and the total', () => {
  fc.assert(
    fc.property(boards, month, (list, given) => {
      const [first] = list[0]!.indicators
      const single = [{ weight: 100, indicators: [{ ...first!, weight: 5 }] }]
      for (const one of score(single, given)) {
        expect([one.boards[0]!.score, one.raw]).toEqual([
          leavesOf(one)[0]!.attained,
          leavesOf(one)[0]!.attained,
        ])
      }
    }),
    { numRuns: 100 },
  )
})

it('stands between the lowest and the highest of what was attained', () => {
  forAll((scores) => {
    for (const { boards: found } of scores) {
      for (const { score: mean, indicators } of found) {
        const attained = indicators.flatMap((leaf) => leaf.attained ?? [])
        if (mean === null) continue
        expect(mean).toBeGreaterThanOrEqual(Math.min(...attained))
        expect(mean).toBeLessThanOrEqual(Math.max(...attained))
      }
    }
  })
})

it('has words for every step, reason and warning there is', () => {
  forAll((scores) => {
    for (const { steps, reason, warnings } of scores.flatMap(leavesOf)) {
      for (const step of steps) {
        expect(stepNames).toContain(step.name)
        // A formula of the scheme's own may ask a question of its own.
        const asks = Object.values(step.values).some((value) => value.includes('?'))
        if (!asks) expect(describeStep(step).zh + describeStep(step).en).not.toContain('?')
      }
      for (const code of warnings) expect(warningCodes).toContain(code)
      if (reason && !('value' in reason && reason.value.includes('?')))
        expect(describeNoScore(reason).zh).not.toMatch(/[{?]/)
      warnings.forEach((code) => expect(describeWarning(code).zh).not.toBe(code))
    }
  })
})

/** 「60 + (7 − 5) ÷ (10 − 5) × 40 = 76.00」 worked out by someone who knows nothing of schemes. */
function workOut(sentence: string): { left: number; right: number } | undefined {
  const formula = /(?:^|：)\s*([-\d.()+−×÷\s]+) = (-?[\d.]+)$/.exec(sentence)
  if (!formula) return undefined
  const plain = formula[1]!.replaceAll('÷', '/').replaceAll('×', '*').replaceAll('−', '-')
  return { left: Number(new Function(`return ${plain}`)()), right: Number(formula[2]) }
}

it('steps can be worked out by hand and end in the attained score', () => {
  let worked = 0
  forAll((scores) => {
    for (const { attained, steps } of scores.flatMap(leavesOf)) {
      for (const step of steps) {
        const sums = workOut(describeStep(step).zh)
        if (!sums) continue
        worked++
        expect(Math.abs(sums.left - sums.right)).toBeLessThan(1e-5 * Math.max(1, Math.abs(sums.right)))
      }
      const last = steps.at(-1)
      const result = last?.values['result'] ?? last?.values['limit']
      if (attained !== null && result !== undefined) expect(Math.round(Number(result) * 1e8)).toBe(attained)
    }
  })
  expect(worked).toBeGreaterThan(50)
})
