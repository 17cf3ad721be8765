import { z } from 'zod'
import { Ballot } from './methods/ballot.ts'
import { Completion } from './methods/completion.ts'
import { Distance } from './methods/distance.ts'
import { Efficacy } from './methods/efficacy.ts'
import { ExpressionMethod } from './methods/expression.ts'
import { Goalposts } from './methods/goalposts.ts'
import { Imported } from './methods/imported.ts'
import { Inverse } from './methods/inverse.ts'
import { MinMax } from './methods/minmax.ts'
import { Panel } from './methods/panel.ts'
import { Percentile } from './methods/percentile.ts'
import { Piecewise } from './methods/piecewise.ts'
import { RankPoints } from './methods/rank.ts'
import { Rubric } from './methods/rubric.ts'
import { Standards } from './methods/standards.ts'
import { ZScore } from './methods/zscore.ts'
import { Share, Text } from './text.ts'

// The table of methods: one row each. Its words stand in words/methods, its arithmetic in packages/scoring/src/attain.
const rows = [
  Completion,
  Inverse,
  MinMax,
  RankPoints,
  Piecewise,
  ZScore,
  Goalposts,
  Imported,
  Efficacy,
  Percentile,
  Distance,
  Standards,
  Rubric,
  Ballot,
  Panel,
  ExpressionMethod,
] as const

export type PartMethod = z.infer<typeof PartMethod>
const PartMethod = z.discriminatedUnion('kind', rows)

/** A weighted mixture of other methods, such as level 80 % and growth 20 % (P5). */
const Blend = z.strictObject({
  kind: z.literal('blend'),
  parts: z
    .array(z.strictObject({ name: Text, share: Share, method: PartMethod }))
    .min(2)
    .max(10),
})

export const Method = z.discriminatedUnion('kind', [...rows, Blend])
export type Method = z.infer<typeof Method>
export type MethodKind = Method['kind']
export type MethodOf<K extends MethodKind> = Extract<Method, { kind: K }>
