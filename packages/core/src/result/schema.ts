import { Code, Light, Text } from '@plumbline/scheme'
import { z } from 'zod'

const Rank = z.number().nullable()

/** One line of a ranking as it is read and printed. */
export const RankingRow = z.strictObject({
  unitId: z.string(),
  code: z.string(),
  name: Text,
  /** Exact points in 10⁻⁸, and as published. */
  total: z.number().nullable(),
  published: z.string().nullable(),
  rank: Rank,
  of: z.int(),
  previousRank: Rank,
  /** Positive = moved up. */
  movement: z.number().nullable(),
  light: Light.nullable(),
  /** 等次 by the scheme; null where it gives none. */
  grade: Code.nullable().default(null),
  /** Published score of each board, in the order of the page's boards. */
  boards: z.array(z.string().nullable()),
  /** Ranks of the last twelve periods, this one last. */
  trend: z.array(Rank),
  /** Which details object explains it. */
  chunk: z.int(),
})
export type RankingRow = z.infer<typeof RankingRow>

/** A page of a class's ranking: one item, read by one GetItem. */
export const RankingPage = z.strictObject({
  schemeId: z.string(),
  period: z.string(),
  runId: z.string(),
  class: Code,
  page: z.int(),
  pages: z.int(),
  count: z.int(),
  boards: z.array(Code),
  rows: z.array(RankingRow),
})
export type RankingPage = z.infer<typeof RankingPage>

/** A place among N others that came from outside, lit by itself; the light falls on the responsible department. */
export const GivenLight = z.strictObject({
  indicator: Code,
  unitId: z.string(),
  rank: z.number(),
  of: z.number(),
  light: Light.nullable(),
})
export type GivenLight = z.infer<typeof GivenLight>
