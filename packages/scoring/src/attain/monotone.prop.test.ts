import fc from 'fast-check'
import { expect, it } from 'vitest'
import { attain, type MethodInput } from '../scheme.fixture.ts'

const measure = { kind: 'value', field: 'v' } as const
const target = { field: 't', pace: 'linear' } as const
const methods: MethodInput[] = [
  { kind: 'completion', measure, target, cap: 1.2 },
  { kind: 'inverse', measure, target, form: 'a', cap: 1.2 },
  { kind: 'inverse', measure, target, form: 'b', cap: 1.2 },
  { kind: 'minmax', measure, low: 60 },
  { kind: 'zscore', measure },
  { kind: 'rank', measure, form: 'linear', ties: 'average' },
  { kind: 'rank', measure, form: 'ladder', points: [60, 57, 54], full: 60 },
  { kind: 'rank', measure, form: 'borda', ties: 'max' },
  { kind: 'rank', measure, form: 'ratio', to: 3, rest: 2, full: 6 },
  { kind: 'rank', measure, form: 'reversed', start: -2, step: -0.7, full: 2, ties: 'average' },
  { kind: 'efficacy', measure, satisfactory: 700, unacceptable: 200 },
  { kind: 'efficacy', measure, ends: 'class', span: 50, base: 50 },
  { kind: 'percentile', measure },
  { kind: 'distance', measure, target, side: 'worse', cap: 1.2 },
  { kind: 'standards', measure, values: [900, 600, 350, 80, 21] },
]
const cents = fc.integer({ min: 1, max: 100_000 })
const shown = (value: number) => (value / 100).toFixed(2)

// Two subjects with the same target: who does better never scores less, and who does the same scores the same.
it.each(methods)('never rewards doing worse: %j', (method) => {
  const direction = method.kind === 'inverse' ? 'down' : 'up'
  fc.assert(
    fc.property(fc.array(cents, { minLength: 2, maxLength: 8 }), cents, (values, goal) => {
      const given = values.map((v, k) => [`u${k}`, { v: shown(v), t: shown(goal) }])
      const scores = attain(method, Object.fromEntries(given), { direction })
      const order = values.map((_, k) => k).sort((a, b) => values[a]! - values[b]!)
      for (const [k, row] of order.slice(1).entries()) {
        const [less, more] = [order[k]!, row]
        const rise = (scores[more]!.attained! - scores[less]!.attained!) * (direction === 'up' ? 1 : -1)
        if (values[less] === values[more]) expect(scores[more]!.attained).toBe(scores[less]!.attained)
        else expect(rise).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

// The same completion of different targets is one score, or two units that did equally well would be ranked apart.
it('gives equal shares of different targets equal scores', () => {
  fc.assert(
    fc.property(cents, cents, fc.integer({ min: 2, max: 99 }), (v, t, times) => {
      const scores = attain(methods[0]!, {
        a: { v: shown(v), t: shown(t) },
        b: { v: shown(v * times), t: shown(t * times) },
      })
      expect(scores[0]!.attained).toBe(scores[1]!.attained)
    }),
  )
})
