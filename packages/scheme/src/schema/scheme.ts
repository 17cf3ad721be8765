import { z } from 'zod'
import { BenchmarkMapping } from './benchmark.ts'
import { Calendar } from './calendar.ts'
import { PeriodKind } from './field.ts'
import { Grades } from './grade.ts'
import { Aggregate, Board } from './indicator.ts'
import { LightRule } from './light.ts'
import { Code, Text } from './text.ts'
import { Weighting } from './weighting.ts'

export const Ranking = z.strictObject({
  ties: z.enum(['min', 'max', 'average', 'dense']).default('min'),
  on: z.enum(['exact', 'published']).default('exact'),
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
  ranking: Ranking.prefault({}),
  rounding: Rounding.prefault({}),
  lights: z.array(LightRule).default([]),
  /** 等次, where the scheme gives any. */
  grades: Grades.optional(),
  calendar: Calendar,
  benchmarks: z.array(BenchmarkMapping).default([]),
  /** Choices the source leaves open, shown to everyone as assumptions. */
  assumptions: z.array(Text).default([]),
})
export type Scheme = z.infer<typeof Scheme>
export type SchemeInput = z.input<typeof Scheme>
