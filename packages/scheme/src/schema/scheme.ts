import { z } from 'zod'
import { BenchmarkMapping } from './benchmark.ts'
import { Calendar } from './calendar.ts'
import { Coefficients } from './coefficients.ts'
import { Demand, Tag } from './demand.ts'
import { Consequence } from './consequence.ts'
import { CascadeLink } from './cascade.ts'
import { PeriodKind } from './field.ts'
import { Grades } from './grade.ts'
import { Aggregate, Board } from './indicator.ts'
import { HonourKind } from './honour.ts'
import { Ledger } from './ledger.ts'
import { LightRule } from './light.ts'
import { Origin } from './origin.ts'
import { Overall } from './overall.ts'
import { Heads, MemberQuotas } from './member-quota.ts'
import { Code, Text } from './text.ts'
import { Weighting } from './weighting.ts'

export const Ranking = z.strictObject({
  ties: z.enum(['min', 'max', 'average', 'dense']).default('min'),
  on: z.enum(['exact', 'published']).default('exact'),
  /** Places on every board beside those on the total. */
  boards: z.boolean().optional(),
})
export type Ranking = z.infer<typeof Ranking>

export const Rounding = z.strictObject({
  mode: z.enum(['half_up', 'half_even']).default('half_up'),
  decimals: z.int().min(0).max(6).default(2),
})
export type Rounding = z.infer<typeof Rounding>

export const Scheme = z.strictObject({
  language: z.literal('plumbline/1'),
  id: Code,
  title: Text,
  /** The document the scheme rests on, or what it was modelled on. */
  basis: Text,
  /** True where the figures are made up for demonstration: every page and document then says so. */
  synthetic: z.boolean().default(false),
  period: PeriodKind,
  classes: z
    .array(z.strictObject({ id: Code, name: Text }))
    .min(1)
    .max(50),
  boards: z.array(Board).min(1).max(50),
  /** How the boards become the total. */
  aggregate: Aggregate.default('arithmetic'),
  weightings: z.array(Weighting).max(5000).default([]),
  /** What totals are multiplied by, after the boards and the ledger. */
  coefficients: Coefficients.optional(),
  ranking: Ranking.prefault({}),
  rounding: Rounding.prefault({}),
  /** Of the class by its totals. */
  lights: z.array(LightRule).default([]),
  overall: Overall.optional(),
  /** 等次, where the scheme gives any. */
  grades: Grades.optional(),
  /** What a unit or person may hold that counts for grades and quotas. */
  honours: z.array(HonourKind).max(100).optional(),
  /** How the share of a unit's members who may hold the best grade hangs on the unit's own result. */
  memberQuotas: MemberQuotas.optional(),
  /** How the grade of a unit's heads follows the unit's. */
  heads: Heads.optional(),
  /** Who is proposed for what, and when; a named person decides. */
  consequences: z.array(Consequence).max(100).optional(),
  /** 挂钩, class by class, from the top of the roster down; classes not named stand alone. */
  cascade: z.array(CascadeLink).min(1).max(50).optional(),
  /** 加减分, on top of what the boards make. */
  ledger: Ledger.optional(),
  calendar: Calendar,
  benchmarks: z.array(BenchmarkMapping).default([]),
  /** Names for kinds of boards and indicators, and what the scheme demands of itself by them. */
  tags: z.array(Tag).max(100).optional(),
  demands: z.array(Demand).max(100).optional(),
  /** Where its figures come from, and which of them are assumed. */
  origins: z.array(Origin).max(2000).optional(),
  /** Choices the source leaves open, shown to everyone as assumptions. */
  assumptions: z.array(Text).default([]),
})
export type Scheme = z.infer<typeof Scheme>
export type SchemeInput = z.input<typeof Scheme>
