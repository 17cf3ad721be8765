import { z } from 'zod'

// The shapes a jurisdiction writes its rules in. Everything else in the house reads schemes through these.

/** Shown to people; both languages are required so that no page falls back silently. */
export const Text = z.strictObject({ zh: z.string().min(1).max(400), en: z.string().min(1).max(400) })
export type Text = z.infer<typeof Text>

/** A name used in keys, files and expressions. */
export const Code = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)

const Finite = z.number().refine(Number.isFinite)
const Share = Finite.min(0).max(1)

export const PeriodKind = z.enum(['month', 'quarter', 'half', 'year'])
export type PeriodKind = z.infer<typeof PeriodKind>

/** One number asked for: who enters it, in what unit, on what basis. */
export const Field = z.strictObject({
  id: Code,
  name: Text,
  /** 万元, 亿元, %, μg/m³, 天, 位 … as printed in the header of a template. */
  unit: z.string().max(20),
  decimals: z.int().min(0).max(8).default(2),
  /** `period` = this period alone, `ytd` = since 1 January. */
  basis: z.enum(['period', 'ytd', 'point']).default('period'),
  /** `submission` comes monthly from the unit, `target` once a year from the evaluation office, `external` as a result from outside. */
  source: z.enum(['submission', 'target', 'external']).default('submission'),
  min: Finite.optional(),
  max: Finite.optional(),
})
export type Field = z.infer<typeof Field>

/** Where a number comes from: `field` of this indicator, or `indicator.field` of another one. */
const FieldRef = z.string().regex(/^[a-z][a-z0-9_]{0,39}(\.[a-z][a-z0-9_]{0,39})?$/)

/** The figure a method looks at. */
export const Measure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), field: FieldRef }),
  /** Percent change against the same field `lag` periods ago. */
  z.strictObject({ kind: z.literal('growth'), field: FieldRef, lag: z.int().min(1).max(60) }),
  /** part / whole, in percent. */
  z.strictObject({ kind: z.literal('share'), part: FieldRef, whole: FieldRef }),
])
export type Measure = z.infer<typeof Measure>

/** A target is a field; `linear` asks for month/12 of it by the end of a month, `none` for all of it. */
export const Target = z.strictObject({ field: FieldRef, pace: z.enum(['none', 'linear']).default('none') })
export type Target = z.infer<typeof Target>

const Completion = z.strictObject({
  kind: z.literal('completion'),
  measure: Measure,
  target: Target,
  cap: Finite.positive().default(1),
  /** Growth whose target or value is not positive has no meaningful ratio: score 100 + k × (value − target) points instead (P5). */
  pointsBelowZero: Finite.positive().optional(),
})
const Inverse = z.strictObject({
  kind: z.literal('inverse'),
  measure: Measure,
  target: Target,
  cap: Finite.positive().default(1),
  /** (a) 2 − x/t, (b) t/x (P3). */
  form: z.enum(['a', 'b']).default('a'),
})
const MinMax = z.strictObject({
  kind: z.literal('minmax'),
  measure: Measure,
  low: Finite.default(0),
  high: Finite.default(100),
  degenerate: Finite.default(100),
})
const RankPoints = z.strictObject({
  kind: z.literal('rank'),
  measure: Measure,
  /** `ladder`: points by place, the last one for the rest; `linear`: (n − rank)/(n − 1) × 100. */
  form: z.enum(['ladder', 'linear']),
  points: z.array(Finite).min(1).max(500).optional(),
  full: Finite.positive().default(100),
  ties: z.enum(['min', 'average']).default('min'),
})
const Piecewise = z.strictObject({
  kind: z.literal('piecewise'),
  measure: Measure,
  points: z.array(z.tuple([Finite, Finite])).min(2).max(50),
})

type PartMethod = z.infer<typeof PartMethod>
const PartMethod = z.discriminatedUnion('kind', [Completion, Inverse, MinMax, RankPoints, Piecewise])

/** A weighted mixture of other methods, such as level 80 % and growth 20 % (P5). */
const Blend = z.strictObject({
  kind: z.literal('blend'),
  parts: z.array(z.strictObject({ name: Text, share: Share, method: PartMethod })).min(2).max(10),
})

export const Method = z.discriminatedUnion('kind', [Completion, Inverse, MinMax, RankPoints, Piecewise, Blend])
export type Method = z.infer<typeof Method>
export type MethodKind = Method['kind']
export type MethodOf<K extends MethodKind> = Extract<Method, { kind: K }>
export type { PartMethod }

export const Light = z.enum(['green', 'yellow', 'red'])
export type Light = z.infer<typeof Light>

/** Ordered: the first rule that matches lights the lamp. `last: 3` means the last three of N. */
export const LightRule = z.union([
  z.strictObject({ light: Light, from: z.int().min(1), to: z.int().min(1) }),
  z.strictObject({ light: Light, last: z.int().min(1) }),
])
export type LightRule = z.infer<typeof LightRule>

/** An imported place among N others, lit by itself (systems.md S2-04/05). */
export const GivenRank = z.strictObject({ rank: FieldRef, of: FieldRef, rules: z.array(LightRule).min(1) })

export const Indicator = z.strictObject({
  id: Code,
  name: Text,
  /** Points (分值) inside its board. 0 = shown and lit, not scored. */
  weight: Finite.min(0).max(1000),
  direction: z.enum(['up', 'down']).default('up'),
  fields: z.array(Field).min(1).max(20),
  method: Method.optional(),
  missing: z.enum(['exclude', 'zero']).default('exclude'),
  givenRank: GivenRank.optional(),
  /** Only these subject classes are asked and scored; all when absent. */
  classes: z.array(Code).optional(),
  /** Code of the unit that answers for it (责任部门), and the leader named beside it. */
  responsible: z.string().max(40).optional(),
  leader: z.string().max(40).optional(),
  note: Text.optional(),
})
export type Indicator = z.infer<typeof Indicator>

export const Board = z.strictObject({
  id: Code,
  name: Text,
  weight: Finite.min(0).max(1000),
  indicators: z.array(Indicator).min(1).max(400),
})
export type Board = z.infer<typeof Board>

/** Days count from the last day of the period; times are in `zone`. */
export const Calendar = z.strictObject({
  zone: z.string().default('Asia/Shanghai'),
  opensAfterDays: z.int().min(-400).max(400),
  dueAfterDays: z.int().min(-400).max(400),
  closesAfterDays: z.int().min(-400).max(400),
  closesAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
})
export type Calendar = z.infer<typeof Calendar>

/** One figure of the jurisdiction as a whole that its province may compare. */
export const BenchmarkMapping = z.strictObject({
  code: Code,
  indicator: Code,
  /** mean attained score of the indicator, or the sum of a field over all subjects. */
  figure: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('attained_mean') }),
    z.strictObject({ kind: z.literal('sum'), field: Code }),
    z.strictObject({ kind: z.literal('ratio_of_sums'), part: Code, whole: Code }),
  ]),
})
export type BenchmarkMapping = z.infer<typeof BenchmarkMapping>

export const Scheme = z.strictObject({
  language: z.literal('plumbline/1'),
  id: Code,
  title: Text,
  /** The document the scheme rests on, or what it was modelled on. */
  basis: Text,
  /** True where the figures are made up for demonstration: every page and document then says so. */
  synthetic: z.boolean().default(false),
  period: PeriodKind,
  classes: z.array(z.strictObject({ id: Code, name: Text })).min(1).max(50),
  boards: z.array(Board).min(1).max(50),
  ranking: z
    .strictObject({ ties: z.enum(['min', 'max', 'average', 'dense']).default('min'), on: z.enum(['exact', 'published']).default('exact') })
    .prefault({}),
  rounding: z
    .strictObject({ mode: z.enum(['half_up', 'half_even']).default('half_up'), decimals: z.int().min(0).max(6).default(2) })
    .prefault({}),
  lights: z.array(LightRule).default([]),
  calendar: Calendar,
  benchmarks: z.array(BenchmarkMapping).default([]),
  /** Choices the source leaves open, shown to everyone as assumptions. */
  assumptions: z.array(Text).default([]),
})
export type Scheme = z.infer<typeof Scheme>
export type SchemeInput = z.input<typeof Scheme>
