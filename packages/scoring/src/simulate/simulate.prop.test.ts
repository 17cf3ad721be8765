import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { scoreSubjects } from '../score-subjects.ts'
import { whole } from '../whole/random-whole.fixture.ts'
import { scoreWhole } from '../whole/score-whole.ts'
import { simulate } from './simulate.ts'

const sum = (values: readonly { difference: number }[]) =>
  values.reduce((total, { difference }) => total + difference, 0)

it('the same scheme twice: the same bytes, and nothing at all, with links, one list, grades and consequences', () => {
  fc.assert(
    fc.property(whole, ({ before, common }) => {
      const after = structuredClone(before)
      const [was, is] = [before, after].map((scheme) => scoreSubjects({ ...common, scheme, class: 'c' }))
      expect(canonicalJson(is!)).toBe(canonicalJson(was!))
      // Nothing links class c: its totals are those it is scored with by itself.
      const { linked } = scoreWhole({ ...common, scheme: before })
      for (const { subject, total } of was!) expect(linked.get(subject)!.total).toBe(total)
      const none = { decisions: [], honours: [] }
      expect(simulate({ ...common, before, after })).toEqual({
        ...{ period: common.period, classes: [], moves: [], consequences: [] },
        unapplied: { before: none, after: none },
      })
    }),
    { numRuns: 60 },
  )
})

it('boards, or indicators, and stages with the link add up to the difference, to the unit; what is not listed is the same', () => {
  fc.assert(
    fc.property(whole, ({ before, after, common }) => {
      const { moves } = simulate({ ...common, before, after })
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
    { numRuns: 100 },
  )
})

it('there and back: the mirrored moves, and who enters leaves, in any order of facts and subjects', () => {
  fc.assert(
    fc.property(whole, ({ before, after, common }) => {
      const turned = {
        ...common,
        facts: [...(common.facts as Iterable<never>)].toReversed(),
        subjects: common.subjects.toReversed(),
      }
      const there = simulate({ ...common, before, after })
      expect(canonicalJson(simulate({ ...turned, before, after }))).toBe(canonicalJson(there))
      const back = simulate({ ...common, before: after, after: before })
      const mirror = (moves: typeof there.moves, sign: number) =>
        moves
          .map(({ subject, movement, overallMovement, difference }) => [
            subject,
            ...[movement, overallMovement, difference].map((one) => (one === null ? null : sign * one + 0)),
          ])
          .sort()
      expect(mirror(there.moves, 1)).toEqual(mirror(back.moves, -1))
      const who = (list: readonly { subject: string }[]) => list.map(({ subject }) => subject)
      expect(there.consequences.map((one) => [one.consequence, who(one.entered), who(one.left)])).toEqual(
        back.consequences.map((one) => [one.consequence, who(one.left), who(one.entered)]),
      )
    }),
    { numRuns: 60 },
  )
})
