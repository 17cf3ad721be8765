import { Code, Light } from '@plumbline/scheme'
import type { SubjectScore } from '@plumbline/scoring'
import { z } from 'zod'
import { Source, Vintage } from '../submission/schema.ts'

// The stored twins of the engine's types: what a run keeps of a class's scores.

const Points = z.number().int()

// Looked at one by one: a large class has millions of them, and a parser's ceremony for each would cost seconds.
const PointsColumn = z.custom<number[]>((value) => Array.isArray(value) && value.every(Number.isInteger))
const PointsOrNothing = z.custom<(number | null)[]>(
  (value) => Array.isArray(value) && value.every((one) => one === null || Number.isInteger(one)),
)

/** A class's scores without their reasons: enough to rank, compare and check sums. Columns follow `indicators`. */
export const ClassScores = z.strictObject({
  class: Code,
  boards: z.array(Code),
  indicators: z.array(Code),
  chunkSize: z.int(),
  subjects: z.array(
    z.strictObject({
      unitId: z.string(),
      /** Of the boards, to which contributions add up; the total is what ledger and coefficients make of it. */
      raw: Points.nullable(),
      total: Points.nullable(),
      boards: PointsOrNothing,
      attained: PointsOrNothing,
      contributions: PointsColumn,
      /** Share of the total really carried, 10⁻⁸. */
      shares: PointsColumn,
    }),
  ),
})
export type ClassScores = z.infer<typeof ClassScores>

/** Places that came from outside, by the subject that answers for them. */
export const GivenLights = z.strictObject({
  lights: z.array(
    z.strictObject({
      indicator: Code,
      unitId: z.string(),
      rank: z.number(),
      of: z.number(),
      light: Light.nullable(),
    }),
  ),
})
export type GivenLights = z.infer<typeof GivenLights>

export const Step = z.strictObject({ name: z.string(), values: z.record(z.string(), z.string()) })

export const TotalStage = z.strictObject({
  kind: z.enum(['ledger', 'coefficients', 'link']),
  before: Points,
  after: Points,
  steps: z.array(Step),
})

/** A light by an indicator's own rules, with what they looked at. */
const IndicatorLight = z.strictObject({
  light: Light.nullable(),
  rule: z.int().nullable(),
  rank: z.number().nullable(),
  of: z.int(),
  progress: z.strictObject({ completion: Points.nullable(), gone: Points }).optional(),
})

const NoScore = z.looseObject({ code: z.string() })

/** Everything that explains one subject's total; stored with the number of a source, read with the source itself. */
const detailOf = <P extends z.ZodType>(source: P) => {
  const TracedInput = z.strictObject({
    role: z.enum(['value', 'target', 'base', 'part', 'whole']),
    indicator: Code,
    field: Code,
    period: z.string(),
    value: z.string(),
    /** The scheme's goal: nothing was filed for the unit. */
    origin: z.literal('scheme').optional(),
    vintage: Vintage.optional(),
    replaced: z.array(z.strictObject({ vintage: Vintage, value: z.string() })).optional(),
    place: z
      .strictObject({ source, sheet: z.string().optional(), address: z.string().optional() })
      .optional(),
  })
  const IndicatorDetail = z.strictObject({
    indicator: Code,
    attained: Points.nullable(),
    reason: NoScore.optional(),
    warnings: z.array(z.string()),
    weight: z.number(),
    effectiveShare: Points,
    contribution: Points,
    inputs: z.array(TracedInput),
    steps: z.array(Step),
    given: z.strictObject({ rank: z.number(), of: z.number(), light: Light.nullable() }).optional(),
    lit: IndicatorLight.optional(),
  })
  const BoardDetail = z.strictObject({
    board: Code,
    score: Points.nullable(),
    reason: NoScore.optional(),
    contribution: Points,
    indicators: z.array(IndicatorDetail),
    get boards() {
      return z.array(BoardDetail)
    },
  })
  return z.strictObject({
    subject: z.string(),
    class: Code,
    raw: Points.nullable(),
    total: Points.nullable(),
    reason: NoScore.optional(),
    stages: z.array(TotalStage),
    boards: z.array(BoardDetail),
  })
}

export const SubjectDetail = detailOf(Source)
export type SubjectDetail = z.infer<typeof SubjectDetail>
export type IndicatorDetail = SubjectDetail['boards'][number]['indicators'][number]
export type TracedInput = IndicatorDetail['inputs'][number]

const StoredDetail = detailOf(z.int())
export type StoredDetail = z.infer<typeof StoredDetail>

/** Some subjects of a class; each names its sources once, however many figures came from them. */
export const DetailChunk = z.strictObject({
  subjects: z.array(z.strictObject({ sources: z.array(Source), detail: StoredDetail })),
})
export type DetailChunk = z.infer<typeof DetailChunk>

/** Puts the sources back where their numbers stand. */
export function expandDetail({ sources, detail }: DetailChunk['subjects'][number]): SubjectDetail {
  const expand = ({
    place,
    ...input
  }: StoredDetail['boards'][number]['indicators'][number]['inputs'][number]): TracedInput => {
    const source = place && sources[place.source]
    return source ? { ...input, place: { ...place, source } } : input
  }
  const inside = (board: StoredDetail['boards'][number]): SubjectDetail['boards'][number] => ({
    ...board,
    indicators: board.indicators.map((one) => ({ ...one, inputs: one.inputs.map(expand) })),
    boards: board.boards.map(inside),
  })
  return { ...detail, boards: detail.boards.map(inside) }
}

/** What ranking needs of a subject, in the engine's shape. */
export const rankableScores = (scores: ClassScores): Pick<SubjectScore, 'subject' | 'class' | 'total'>[] =>
  scores.subjects.map((one) => ({ subject: one.unitId, class: scores.class, total: one.total }))
