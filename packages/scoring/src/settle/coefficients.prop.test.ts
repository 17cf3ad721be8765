import { coefficientSteps } from '@plumbline/scheme/walk'
import { compileExpression } from '@plumbline/scheme/expressions'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { scalePoints, showFactor, showPoints, timesFactor, toFactor } from '../numbers/rounding.ts'
import { factsOf, indicatorOf, schemeOf } from '../scheme.fixture.ts'
import { scoreSubjects } from '../score-subjects.ts'
import { readCoefficients } from './read-coefficients.ts'

/** A decimal string as a whole number of 10⁻ᵈ. */
const exact = (text: string): [bigint, bigint] => {
  const [, fraction = ''] = text.split('.')
  return [BigInt(text.replace('.', '')), 10n ** BigInt(fraction.length)]
}
const size = (n: bigint) => (n < 0n ? -n : n)

const method = { kind: 'expression', expression: 'v' } as const
const by = (coefficients: object | undefined) =>
  schemeOf(
    [{ weight: 100, indicators: [indicatorOf('i', { method })] }],
    coefficients ? { coefficients } : {},
  )
const score = (coefficients: object | undefined, values: { v: number; f: number }[]) =>
  scoreSubjects({
    scheme: by(coefficients),
    period: '2026-10',
    class: 'c',
    subjects: values.map((_, k) => ({ id: `u${k}`, class: 'c', code: `u${k}` })),
    facts: factsOf(
      Object.fromEntries(
        values.map(({ v, f }, k) => [`u${k}`, { 'i.v': v.toFixed(4), 'i.f': f.toFixed(8) }]),
      ),
    ),
    expressions: compileExpression,
  })

const row = fc.record({
  v: fc.integer({ min: -2_000_000, max: 2_000_000 }).map((n) => n / 10_000),
  f: fc.integer({ min: 0, max: 300_000_000 }).map((n) => n / 1e8),
})
const rows = fc.array(row, { minLength: 1, maxLength: 6 })
const steps = fc
  .uniqueArray(fc.integer({ min: 0, max: 1800 }), { minLength: 6, maxLength: 6 })
  .map((all) => all.sort((a, b) => a - b).map((n) => (10_000 + n) / 10_000))

it('the product shown is the product applied, exact and rounded once, and the factors shown make it', () => {
  fc.assert(
    fc.property(rows, steps, fc.integer({ min: 1, max: 6 }), (values, table, step) => {
      const dynamic = { kind: 'expression', expression: 'i.f', min: 0.8, max: 1.3 }
      for (const one of score({ static: { steps: table, otherwise: step }, dynamic }, values)) {
        const shown = readCoefficients(one)!
        const [[s, sOf], [d, dOf], [p, pOf]] = [shown.static!, shown.dynamic!, shown.product].map(exact) as [
          [bigint, bigint],
          [bigint, bigint],
          [bigint, bigint],
        ]
        expect(s * d * pOf).toBe(p * sOf * dOf)
        // |total · 10ⁿ − raw · product| is at most half of 10ⁿ.
        expect(2n * size(BigInt(one.total!) * pOf - BigInt(one.raw!) * p) <= pOf).toBe(true)
        expect(one.stages[0]!.steps.at(-1)!.values['result']).toBe(showPoints(one.total!))
      }
    }),
    { numRuns: 100 },
  )
})

it('a dynamic factor never leaves its limits', () => {
  fc.assert(
    fc.property(rows, (values) => {
      for (const one of score({ dynamic: { kind: 'expression', expression: 'i.f * 10.0 - 10.0' } }, values)) {
        const factor = Number(readCoefficients(one)!.dynamic)
        expect([factor >= 0.9, factor <= 1.1]).toEqual([true, true])
      }
    }),
    { numRuns: 50 },
  )
})

it('a higher step is never worth less, above 0', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 * 1e8 }), (points) => {
      const totals = coefficientSteps.map((step) => scalePoints(points, toFactor(step)))
      expect(totals).toEqual(totals.toSorted((a, b) => a - b))
      expect(totals[0]).toBe(points)
    }),
  )
})

it('numbers and bigints say the same, and a factor of 1 changes nothing', () => {
  const points = fc.integer({ min: -9_000_000_000_000_000, max: 9_000_000_000_000_000 })
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 200_000_000 }), (total, units) => {
      const factor = toFactor(units / 1e8)
      const product = size(BigInt(total)) * BigInt(units)
      const whole = (product * 2n + 100_000_000n) / 200_000_000n
      const scaled = scalePoints(total, factor)
      if (whole > BigInt(Number.MAX_SAFE_INTEGER)) expect(scaled).toBeNaN()
      else expect(BigInt(scaled)).toBe(total < 0 ? -whole : whole)
      expect(Object.is(scalePoints(total, toFactor(1)), total)).toBe(true)
      expect(showFactor(timesFactor(factor, toFactor(1)))).toBe(showFactor(factor))
    }),
  )
})

it('coefficients of 1 leave every total as it is, and none at all leave no trace', () => {
  fc.assert(
    fc.property(rows, (values) => {
      const [none, one] = [undefined, { static: { otherwise: 1 } }].map((own) => score(own, values))
      expect(one!.map(({ total }) => total)).toEqual(none!.map(({ total }) => total))
      expect(none!.every(({ stages, raw, total }) => stages.length === 0 && raw === total)).toBe(true)
      expect(canonicalJson(by(undefined))).not.toContain('coefficient')
    }),
    { numRuns: 50 },
  )
})
