import { Code, Light, Text } from '@plumbline/scheme'
import type { Finding, Proposal } from '@plumbline/scoring'
import { z } from 'zod'
import { Step, TotalStage } from '../run/scores.ts'

const Rank = z.number().nullable()

/** 挂钩: how a unit's own total and that of the unit above made the total that is ranked. */
export const RowLink = z.strictObject({
  /** The share of its own. */
  share: z.number(),
  /** Its own total; the stage leads from it to the linked one. */
  before: z.int(),
  parents: z.array(
    z.strictObject({ unitId: z.string(), name: Text, months: z.number(), total: z.int().nullable() }),
  ),
  parentTotal: z.int().nullable(),
  stage: TotalStage.optional(),
  /** Why there is no total, where the scheme gives none without one above. */
  reason: z.looseObject({ code: z.string() }).optional(),
})
export type RowLink = z.infer<typeof RowLink>

/** A published result of a unit in the same year, in this scheme or another. */
export const ResultElsewhere = z.strictObject({
  schemeId: z.string(),
  title: Text,
  period: z.string(),
  published: z.string().nullable(),
  rank: Rank,
  of: z.int(),
  light: Light.nullable(),
  grade: Text.nullable(),
})
export type ResultElsewhere = z.infer<typeof ResultElsewhere>

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
  /** 大排序: place among all classes, and what was compared there; absent where the scheme has none. */
  overall: z
    .strictObject({
      rank: Rank,
      of: z.int(),
      score: z.string().nullable(),
      step: Step.nullable(),
      warnings: z.array(z.string()),
    })
    .optional(),
  /** Places on the boards, in their order; absent where the scheme ranks none. */
  boardPlaces: z.array(z.strictObject({ rank: z.number(), of: z.int() }).nullable()).optional(),
  /** Which details object explains it. */
  chunk: z.int(),
  /** Absent where its class is not linked. */
  link: RowLink.optional(),
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

/** The engine's own value, kept as it was computed; its rule keys the words. */
const StoredFinding = z.custom<Finding>(
  (value) => typeof value === 'object' && value !== null && 'rule' in value && 'facts' in value,
)

const StoredProposal = z.strictObject({
  consequence: Code,
  subject: z.string(),
  class: Code,
  to: z.union([z.enum(['unit', 'head', 'responsible']), z.strictObject({ role: Text })]),
  responsible: z.string().nullable().optional(),
  findings: z.array(StoredFinding).min(1),
}) as z.ZodType<Proposal>

/** Some of a run's proposals: one item. */
export const ProposalPage = z.strictObject({
  schemeId: z.string(),
  period: z.string(),
  runId: z.string(),
  page: z.int(),
  proposals: z.array(StoredProposal),
})
export type ProposalPage = z.infer<typeof ProposalPage>
