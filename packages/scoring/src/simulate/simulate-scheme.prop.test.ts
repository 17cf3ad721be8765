import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { whole } from '../whole/random-whole.fixture.ts'
import { scoreWhole } from '../whole/score-whole.ts'
import { simulateScheme } from './simulate-scheme.ts'

const sum = (values: readonly { difference: number }[]) =>
  values.reduce((total, { difference }) => total + difference, 0)

it('the same scheme twice: nothing at all, with links, one list, grades and consequences', () => {
  fc.assert(
    fc.property(whole, ({ before, common }) => {
      const none = { decisions: [], honours: [] }
      expect(simulateScheme({ ...common, before, after: structuredClone(before) })).toEqual({
        ...{ period: common.period, classes: [], moves: [], consequences: [] },
        unapplied: { before: none, after: none },
      })
    }),
    { numRuns: 40 },
  )
})

it('boards, or indicators, and stages with the link add up to the difference; what is not listed is the same', () => {
  fc.assert(
    fc.property(whole, ({ before, after, common }) => {
      const { moves } = simulateScheme({ ...common, before, after })
      const listed = new Map(moves.map((move) => [move.subject, move]))
      const [was, is] = [before, after].map((scheme) => scoreWhole({ ...common, scheme }))
      for (const { id } of common.subjects) {
        const [then, now] = [was!.linked.get(id)!.total, is!.linked.get(id)!.total]
        const move = listed.get(id)
        if (!move) expect(now).toBe(then)
        else expect([move.before.total, move.after.total]).toEqual([then, now])
        if (!move || move.difference === null) continue
        expect(move.difference).toBe(now! - then!)
        expect(sum([...move.boards, ...move.stages])).toBe(move.difference)
        expect(sum([...move.indicators, ...move.stages])).toBe(move.difference)
      }
    }),
    { numRuns: 60 },
  )
})

it('there and back mirrors who enters and leaves, in any order of facts and subjects', () => {
  fc.assert(
    fc.property(whole, ({ before, after, common }) => {
      const turned = {
        ...common,
        facts: [...(common.facts as Iterable<never>)].toReversed(),
        subjects: common.subjects.toReversed(),
      }
      const there = simulateScheme({ ...common, before, after })
      expect(canonicalJson(simulateScheme({ ...turned, before, after }))).toBe(canonicalJson(there))
      const back = simulateScheme({ ...common, before: after, after: before })
      const who = (list: readonly { subject: string }[]) => list.map(({ subject }) => subject)
      expect(there.consequences.map((one) => [one.consequence, who(one.entered), who(one.left)])).toEqual(
        back.consequences.map((one) => [one.consequence, who(one.left), who(one.entered)]),
      )
    }),
    { numRuns: 40 },
  )
})
