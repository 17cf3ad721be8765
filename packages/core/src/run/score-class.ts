import { scoreSubjects, type IndicatorScore, type SubjectScore } from '@plumbline/scoring'
import type { Context } from '../context.ts'
import { schemes } from '../scheme/store.ts'
import { found } from '../table/tenant-table.ts'
import { factsOf, FrozenClass, FrozenRun, readPlace } from './inputs.ts'
import { needPart, partNames, sealPart } from './objects.ts'
import { recordPart } from './record.ts'
import type { RunAddress } from './schema.ts'
import type { ClassScores, IndicatorDetail, SubjectDetail } from './scores.ts'

/** Few enough that one reader's explanation is a small object, many enough that a class is few objects. */
const chunkSize = 20

/** Scores one class from its sealed inputs; the same bytes however often it runs. */
export async function scoreClass(ctx: Context, at: RunAddress & { class: string }): Promise<void> {
  const manifest = await needPart(ctx, { runId: at.runId, name: partNames.manifest }, FrozenRun)
  const frozen = await needPart(ctx, { runId: at.runId, name: partNames.inputs(at.class) }, FrozenClass)
  const scheme = found(await schemes(ctx).version(at.schemeId, manifest.schemeVersion)).document
  const subjects = frozen.subjects.map((subject) => ({ id: subject.unitId, class: at.class }))
  const scores = scoreSubjects({ scheme, period: at.period, class: at.class, subjects, facts: [...factsOf(frozen)] })
  const trace = tracer(frozen)
  for (let from = 0; from < scores.length; from += chunkSize) {
    const chunk = { subjects: scores.slice(from, from + chunkSize).map((score) => withPlaces(score, trace)) }
    await sealPart(ctx, at.runId, partNames.details(at.class, from / chunkSize), chunk)
  }
  const digest = await sealPart(ctx, at.runId, partNames.scores(at.class), compact(at.class, scores))
  await recordPart(ctx, at.runId, { step: 'score', part: at.class, parts: manifest.classes.length, digest })
}

function compact(classId: string, scores: SubjectScore[]): ClassScores {
  const boards = scores[0]?.boards ?? []
  const leaves = (score: SubjectScore): IndicatorScore[] => score.boards.flatMap((board) => board.indicators)
  return {
    class: classId,
    boards: boards.map((board) => board.board),
    indicators: boards.flatMap((board) => board.indicators.map((one) => one.indicator)),
    chunkSize,
    subjects: scores.map((score) => ({
      unitId: score.subject,
      total: score.total,
      boards: score.boards.map((board) => board.score),
      attained: leaves(score).map((one) => one.attained),
      contributions: leaves(score).map((one) => one.contribution),
    })),
    given: scores.flatMap((score) =>
      leaves(score).flatMap((one) => (one.given ? [{ indicator: one.indicator, unitId: score.subject, ...one.given }] : [])),
    ),
  }
}

type Trace = (unitId: string, input: { indicator: string; field: string; period: string }) => ReturnType<typeof readPlace>

function tracer(frozen: FrozenClass): Trace {
  const columns = new Map(frozen.keys.map((key, index) => [`${key.indicator}.${key.field}@${key.period}`, index]))
  const subjects = new Map(frozen.subjects.map((subject) => [subject.unitId, subject]))
  return (unitId, input) => {
    const column = columns.get(`${input.indicator}.${input.field}@${input.period}`)
    const subject = subjects.get(unitId)
    return subject && column !== undefined ? readPlace(subject, column) : undefined
  }
}

const withPlaces = (score: SubjectScore, trace: Trace): SubjectDetail => ({
  ...score,
  boards: score.boards.map((board) => ({
    ...board,
    indicators: board.indicators.map((one): IndicatorDetail => ({
      ...one,
      inputs: one.inputs.map((input) => {
        const place = trace(score.subject, input)
        return place ? { ...input, place } : input
      }),
    })),
  })),
})
