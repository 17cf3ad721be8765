import { z } from 'zod'
import { Light } from './light.ts'
import { Code, Finite, Text } from './text.ts'

/** How many of N make an end of the list (靠前, 靠后): so many, or a share cut to whole numbers, at least `min`. */
const Tail = z.union([
  z.strictObject({ places: z.int().min(1) }),
  z.strictObject({ percent: Finite.gt(0).max(50), min: z.int().min(1).default(1) }),
])
const tenPercent = { percent: 10, min: 1 }

/** So many from one end of the ranking by total or, with `indicator`, of the places by what that attained. */
const ending = {
  places: z.int().min(1),
  /** Each class by itself, or all of those looked at in one list; of an indicator by the attained score as it is (D15). */
  within: z.enum(['class', 'all']).default('class'),
  /** Whether those who share a place across the edge are all in, or all out (D9). */
  ties: z.enum(['in', 'out']).default('in'),
  indicator: Code.optional(),
}
const versus = z.enum(['previous', 'last_year']).default('previous')

const Last = z.strictObject({ kind: z.literal('last'), ...ending })
const First = z.strictObject({ kind: z.literal('first'), ...ending })

/** 下降 n 个以上位次: n itself is in (P17). */
const Fallen = z.strictObject({
  kind: z.literal('fallen'),
  places: z.int().min(1),
  versus,
  /** Where fewer are ranked, at either time, nobody is looked at (D10). */
  minGroup: z.int().min(2).default(15),
  /** Places in the class, as when absent, or in one list of all classes (总排名, S4-19). */
  within: z.enum(['class', 'all']).optional(),
})

const Improved = z.strictObject({
  kind: z.literal('improved'),
  /** Places, points of the total, or indicators on which the place became better. */
  criterion: z.enum(['places', 'total', 'indicators']),
  atLeast: Finite.gt(0),
  /** The so many largest rises of each class, equal ones all in; without it everyone who reaches `atLeast`. */
  first: z.int().min(1).optional(),
  versus,
  /** Places in the class, as when absent, or in one list of all classes; by `places` only. */
  within: z.enum(['class', 'all']).optional(),
})

/** At the same end of the class for so many periods in a row. */
const Stuck = z.strictObject({
  kind: z.literal('stuck'),
  end: z.enum(['first', 'last', 'either']),
  periods: z.int().min(2).max(36).default(6),
  tail: Tail.prefault(tenPercent),
})

/** One rung of a ladder (S1-20): behind by the average place over a whole quarter, half year or year. */
const Behind = z.strictObject({
  kind: z.literal('tail'),
  span: z.enum(['quarter', 'half', 'year']),
  tail: Tail.prefault(tenPercent),
  /** Ranked in at least this share of its periods. */
  minShare: Finite.gt(0).max(1).default(0.5),
})

/** The same grade or light of the total so many periods in a row. */
const Streak = z.strictObject({
  kind: z.literal('streak'),
  of: z.enum(['grade', 'light']),
  value: Code,
  periods: z.int().min(2).max(36),
})

const Lit = z.strictObject({
  kind: z.literal('light'),
  light: Light,
  /** The light of the total, or those of places given from outside. */
  on: z.enum(['total', 'given']),
  /** Of which given places; all when absent. */
  indicators: z.array(Code).min(1).max(400).optional(),
})

const Graded = z.strictObject({ kind: z.literal('grade'), grades: z.array(Code).min(1).max(20) })

/** What an indicator attained (0–100, no score is neither): at least `min`, itself in (以上), and short of `below`, itself out (未达到, S0-15). */
const Level = z.strictObject({
  kind: z.literal('level'),
  indicator: Code,
  min: Finite.optional(),
  below: Finite.optional(),
})

/** Holds any of these, as entered for the period (S0-18). */
const Honoured = z.strictObject({ kind: z.literal('honour'), codes: z.array(Code).min(1).max(20) })

const PlainRule = z.discriminatedUnion('kind', [
  Last,
  First,
  Fallen,
  Improved,
  Stuck,
  Behind,
  Streak,
  Lit,
  Graded,
  Level,
  Honoured,
])
export type PlainRule = z.infer<typeof PlainRule>

/** Whichever holds, and once for a unit: 末3位以及下降10个以上位次 (S4-19). */
const AnyRule = z.strictObject({ kind: z.literal('any'), rules: z.array(PlainRule).min(2).max(10) })

/** Who is proposed for what, and when. Nothing follows from it by itself: a named person decides (D16). */
export const Consequence = z.strictObject({
  id: Code,
  name: Text,
  rule: z.discriminatedUnion('kind', [...PlainRule.options, AnyRule]),
  /** 约谈, 授予进位显著奖 */
  proposes: Text,
  /** The unit, its head, the unit that answers for the indicator (责任部门), or whoever holds a role there (S0-15). */
  to: z.union([z.enum(['unit', 'head', 'responsible']), z.strictObject({ role: Text })]),
  kind: z.enum(['talk', 'rectification', 'award', 'publicity', 'bar', 'direct', 'other']),
  /** Within how many days after the decision what it asks for is due. */
  days: z.int().min(1).max(400).optional(),
  /** Only these classes are looked at; all when absent. */
  classes: z.array(Code).min(1).optional(),
  basis: Text.optional(),
})
export type Consequence = z.infer<typeof Consequence>
export type ConsequenceInput = z.input<typeof Consequence>
