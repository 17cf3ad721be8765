import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { cascadeOf, allLinked, chain, levels } from './cascade.fixture.ts'
import { linkTotals, type CascadeInput } from './link-totals.ts'

const points = fc.integer({ min: -20_000_000_000, max: 20_000_000_000 })
const share = fc.integer({ min: 1, max: 99_999_999 }).map((units) => units / 100_000_000)

/** A roster of up to twenty in which everybody stands under some of those before. */
const roster: fc.Arbitrary<CascadeInput> = fc
  .record({
    totals: fc.array(fc.option(points), { minLength: 1, maxLength: 20 }),
    levelsOf: fc.array(fc.nat(levels.length - 1), { minLength: 20, maxLength: 20 }),
    over: fc.array(
      fc.array(
        fc.tuple(
          fc.nat(19),
          fc.integer({ min: 1, max: 24 }).map((n) => n / 2),
        ),
        { maxLength: 3 },
      ),
      { minLength: 20, maxLength: 20 },
    ),
    shares: fc.array(share, { minLength: 5, maxLength: 5 }),
    without: fc.constantFrom('own' as const, 'none' as const),
  })
  .map(({ totals, levelsOf, over, shares, without }) => ({
    scheme: cascadeOf(...levels.map((level, k) => ({ class: level, own: shares[k], without }))),
    scores: totals.map((total, k) => ({ subject: `u${k}`, class: levels[levelsOf[k]!]!, total })),
    parents: new Map(
      totals.flatMap((_, k) =>
        k === 0
          ? []
          : [[`u${k}`, over[k]!.map(([at, months]) => ({ subject: `u${at % k}`, months }))] as const],
      ),
    ),
  }))

/** A sum as a fraction of whole numbers, to hold the engine against. */
const exactly = (own: number, total: number, parent: number) => {
  const units = BigInt(Math.round(own * 1e8))
  return units * BigInt(total) + (100_000_000n - units) * BigInt(parent)
}
const size = (a: bigint) => (a < 0n ? -a : a)

it('the order of subjects and of those above does not matter', () => {
  fc.assert(
    fc.property(roster, fc.infiniteStream(fc.nat()), (input, random) => {
      const shuffled = <T>(all: readonly T[]): T[] =>
        all
          .map((one) => [random.next().value as number, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one)
      const bySubject = (all: ReturnType<typeof linkTotals>) =>
        canonicalJson(all.toSorted((a, b) => (a.subject < b.subject ? -1 : 1)))
      const parents = new Map(shuffled([...input.parents]).map(([one, over]) => [one, shuffled(over)]))
      const other = linkTotals({ ...input, scores: shuffled(input.scores), parents })
      expect(bySubject(other)).toBe(bySubject(linkTotals(input)))
    }),
  )
})

it('an own share of 1 changes no total, and no link at all changes none', () => {
  fc.assert(
    fc.property(roster, (input) => {
      const alone = { ...input, scheme: cascadeOf(...levels.map((level) => ({ class: level, own: 1 }))) }
      const own = input.scores.map(({ total }) => total)
      expect(linkTotals(alone).map(({ total }) => total)).toEqual(own)
      expect(linkTotals({ ...input, scheme: {} }).map(({ total }) => total)).toEqual(own)
    }),
  )
})

it('is the exact mean of both to the nearest unit, and between them', () => {
  fc.assert(
    fc.property(roster, (input) => {
      for (const { link, total } of linkTotals(input)) {
        if (!link?.stage || link.parentTotal === null) continue
        const [low, high] = [link.stage.before, link.parentTotal].sort((a, b) => a - b)
        expect(total).toBeGreaterThanOrEqual(low!)
        expect(total).toBeLessThanOrEqual(high!)
        const rest = BigInt(total!) * 100_000_000n - exactly(link.share, link.stage.before, link.parentTotal)
        expect(size(rest) <= 50_000_000n).toBe(true)
      }
    }),
  )
})

it('whoever stands above and does better never makes anybody worse', () => {
  fc.assert(
    fc.property(roster, fc.nat(19), fc.integer({ min: 0, max: 10_000_000_000 }), (input, at, more) => {
      const k = at % input.scores.length
      const better = input.scores.map((one, n) =>
        n === k && one.total !== null ? { ...one, total: one.total + more } : one,
      )
      const [before, after] = [linkTotals(input), linkTotals({ ...input, scores: better })]
      for (const [n, one] of before.entries())
        if (one.total !== null) expect(after[n]!.total).toBeGreaterThanOrEqual(one.total)
    }),
  )
})

it('the area moves a post by the product of the shares that are not its own (C40), up to a unit a level', () => {
  const totals = fc.array(points, { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(totals, fc.array(share, { minLength: 4, maxLength: 4 }), points, (own, shares, moved) => {
      const post = (area: number) =>
        linkTotals({
          scheme: allLinked(shares),
          scores: levels.map((level, k) => ({
            subject: level,
            class: level,
            total: k === 0 ? area : own[k]!,
          })),
          parents: chain,
        }).at(-1)!.total!
      const expected = shares.reduce((left, one) => left * (1 - one), moved)
      expect(Math.abs(post(own[0]! + moved) - post(own[0]!) - expected)).toBeLessThanOrEqual(4)
    }),
  )
})

it('has a stage whenever a linked class has a total, and it leads from the own total to the new one', () => {
  fc.assert(
    fc.property(roster, (input) => {
      for (const [n, { total, reason, link }] of linkTotals(input).entries()) {
        const own = input.scores[n]!.total
        expect(link === undefined).toBe(own === null)
        expect(link?.stage?.before ?? null).toBe(total === null ? null : own)
        expect(link?.stage?.after ?? null).toBe(total)
        if (own !== null && total === null) expect(reason?.code).toMatch(/^no_parent|^parent_no_total/)
      }
    }),
  )
})
