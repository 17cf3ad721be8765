import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { bonusOf, entryOf, ledgerScheme, rules, settledBy } from '../ledger/ledger.fixture.ts'
import type { LedgerEntry } from '../ledger/types.ts'
import { toPoints } from '../numbers/rounding.ts'
import { describeStep } from '../words/steps.ts'

const hundredths = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((n) => (n / 100).toFixed(2))
const forgiven = fc.option(fc.constant({ reason: '敢闯敢试', decidedBy: '李四', date: '2026-10-30' }), {
  nil: undefined,
  freq: 3,
})
const date = fc.constantFrom('2026-10-01', '2026-10-15', '2026-10-31')
const subject = fc.constantFrom('u1', 'u2')
const indicator = fc.constantFrom('gdp', 'tax', 'air')

const one = fc.oneof(
  fc.record({ rule: fc.constant('outstanding'), subject, date, indicator, times: hundredths(3, 10) }),
  fc.record({ rule: fc.constant('harmful'), subject, date, indicator, times: hundredths(3, 10), forgiven }),
  fc.record({ rule: fc.constant('creative'), subject, date, points: hundredths(0.01, 2) }),
  fc.record({ rule: fc.constant('inspection'), subject, date, forgiven }),
  fc.record({ rule: fc.constant('criticism'), subject, date }),
)
const entries: fc.Arbitrary<LedgerEntry[]> = fc
  .array(one, { maxLength: 12 })
  .map((all) => all.map((rest, k) => entryOf(`e${k}`, rest)))

const scheme = ledgerScheme()
const weights: Record<string, number> = { gdp: 50, tax: 10, air: 40 }

/** What an entry is worth, by someone who knows only whole hundredths. */
function worth({ rule, times, points, indicator: of = '', forgiven: why }: LedgerEntry): number {
  if (why) return 0
  const size = { outstanding: Number(times) * weights[of]!, harmful: Number(times) * weights[of]! }
  const hundred = Math.round(100 * ({ ...size, creative: Number(points), inspection: 0.5 }[rule] ?? 0))
  return (rule === 'harmful' || rule === 'inspection' ? -hundred : hundred) * 1_000_000
}

const changeOf = (all: readonly LedgerEntry[], by = scheme) =>
  settledBy(by, all).map(({ raw, total }) => total! - raw!)

it('does not know the order of entries', () => {
  fc.assert(
    fc.property(
      entries.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        expect(canonicalJson(settledBy(scheme, shuffled))).toBe(canonicalJson(settledBy(scheme, all)))
      },
    ),
  )
})

it('changes the total by the sum of the entries, to the unit, where no cap bites', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const sums = ['u1', 'u2'].map((id) =>
        all.filter((entry) => entry.subject === id).reduce((sum, entry) => sum + worth(entry), 0),
      )
      expect(changeOf(all)).toEqual(sums)
    }),
  )
})

it('gives the same totals with a forgiven entry and without it, but for the trace', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const without = all.filter((entry) => !entry.forgiven)
      expect(changeOf(all)).toEqual(changeOf(without))
      const traces = settledBy(scheme, all).flatMap(({ stages }) =>
        stages.flatMap(({ steps }) => steps.filter(({ name }) => name === 'ledger_forgiven')),
      )
      expect(traces).toHaveLength(all.length - without.length)
    }),
  )
})

it('holds every cap, and says so exactly where it bites', () => {
  const cap = { bonus: 40, deduction: 30 }
  const capped = ledgerScheme({ cap, rules: rules.map((rule) => ({ ...rule, cap: 25 })) })
  fc.assert(
    fc.property(entries, (all) => {
      const free = changeOf(all)
      settledBy(capped, all).forEach(({ raw, total, stages }, row) => {
        const change = total! - raw!
        expect(change).toBeLessThanOrEqual(toPoints(40))
        expect(change).toBeGreaterThanOrEqual(-toPoints(30))
        const bites = stages[0]!.steps.some(({ name }) => name.startsWith('ledger_cap'))
        if (!bites) expect(change).toBe(free[row])
      })
    }),
  )
})

it('ends in a sum that can be worked out by hand, in words for every step', () => {
  fc.assert(
    fc.property(entries, (all) => {
      for (const { raw, total, stages } of settledBy(scheme, all)) {
        const steps = stages[0]!.steps.map((step) => describeStep(step))
        for (const { zh, en } of steps) expect(zh + en).not.toMatch(/[{}?]|undefined/)
        const [, before, bonus, deduction, after] =
          /：(-?[\d.]+) \+ ([\d.]+) − ([\d.]+) = (-?[\d.]+)$/.exec(steps.at(-1)!.zh) ?? []
        if (steps.length === 1) expect(total).toBe(raw)
        else {
          expect([toPoints(Number(before)), toPoints(Number(after))]).toEqual([raw, total])
          expect(toPoints(Number(before)) + toPoints(Number(bonus)) - toPoints(Number(deduction))).toBe(total)
        }
      }
    }),
  )
})

it('goes by the share among what is scored where weights do not add up: 30 points × 3.3', () => {
  const thirds = ledgerScheme({}, { weightings: [{ class: 'c', weights: { gdp: 20, tax: 20, air: 20 } }] })
  // Boards of 60 and 40 stand: inside the first two of 20 share 60, 30 each.
  expect(changeOf([bonusOf('e', '3.3')], thirds)[0]).toBe(9_900_000_000)
})
