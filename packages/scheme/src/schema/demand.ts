import { z } from 'zod'
import { Code, Finite, Share, Text } from './text.ts'

/** What a scheme calls some of its boards and indicators: 共性, 发展类, 创优 … Demands speak of them by these names. */
export const Tag = z.strictObject({ id: Code, name: Text })
export type Tag = z.infer<typeof Tag>

/** The document's own Chinese words for a bound: checked against the operator they are written as (P17). */
export const Wording = z.string().min(1).max(200)

const demanded = {
  basis: Text.optional(),
  wording: Wording.optional(),
  /** 原则上: what falls outside is advice and stops nothing (D8). */
  soft: z.boolean().optional(),
}
const asked = {
  ...demanded,
  /** Only these classes are held to it; every class when absent. */
  classes: z.array(Code).min(1).max(50).optional(),
}
const number = z.int().min(0).max(10_000)

/** Each board or indicator with the tag has this many of the 100 points, both ends in: 共性 10–15 (S1-06). */
const Points = z.strictObject({
  kind: z.literal('points'),
  tag: Code,
  min: Finite.min(0).max(100).optional(),
  max: Finite.min(0).max(100).optional(),
  ...asked,
})

/** The indicators with the tag together have this part of the 100 points: 发展类 at least 0.8 (S4-02). */
const ShareOf = z.strictObject({
  kind: z.literal('share'),
  tag: Code,
  min: Share.optional(),
  max: Share.optional(),
  ...asked,
})

/** A class is asked this many indicators with the tag, or in all without one: 创优 1–3 (S4-05), 考少 (S1-05). */
const Count = z.strictObject({
  kind: z.literal('count'),
  tag: Code.optional(),
  min: number.optional(),
  max: number.optional(),
  ...asked,
})

/** 7 项左右: a number cannot be meant loosely without saying how loosely (D8). Always advice. */
const About = z.strictObject({
  kind: z.literal('about'),
  tag: Code.optional(),
  about: number,
  tolerance: z.int().min(1).max(10_000),
  basis: Text.optional(),
  classes: asked.classes,
})

/** Rigid tasks (刚性任务): each is named in `tasks` of an indicator that is scored (S4-06, S4-24). */
const Covers = z.strictObject({
  kind: z.literal('covers'),
  tasks: z
    .array(z.strictObject({ id: Code, name: Text, basis: Text.optional() }))
    .min(1)
    .max(500),
  ...demanded,
})

/** Each indicator with the tag has a target with a floor of this kind: 创优 a benchmark (S4-08), 奋斗指标 the province's (S1-01). */
const Above = z.strictObject({
  kind: z.literal('above'),
  tag: Code,
  floor: z.enum(['benchmark', 'province']),
  ...demanded,
})

/** In each board with the tag, what is tagged `most` (质量) weighs no less than any other part (P6). Always advice. */
const Parts = z.strictObject({ kind: z.literal('parts'), tag: Code, most: Code, basis: Text.optional() })

/** What a scheme demands of itself; lint holds it to it. */
export const Demand = z.discriminatedUnion('kind', [Points, ShareOf, Count, About, Covers, Above, Parts])
export type Demand = z.infer<typeof Demand>
export type DemandKind = Demand['kind']
export type DemandOf<K extends DemandKind> = Extract<Demand, { kind: K }>
