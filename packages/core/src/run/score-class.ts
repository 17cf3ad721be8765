import {
  contributionsOf,
  leafColumns,
  readSubject,
  scoreClass as scoreColumns,
  type ScoredClass,
  type SubjectScore,
} from '@plumbline/scoring'
import { compileExpression } from '@plumbline/scheme/expressions'
import { requireSystem } from '../access/index.ts'
import type { Context } from '../context.ts'
import { digestOf } from '../digest.ts'
import { schemes } from '../scheme/store.ts'
import { found } from '../table/tenant-table.ts'
import { factTableOf, FrozenClass, readPlace, type FrozenSubject, type Place } from './inputs.ts'
import { needManifest } from './manifest.ts'
import { needSealed, partNames, sealDetail, sealPart } from './objects.ts'
import { recordPart } from './record.ts'
import type { RunAddress } from './schema.ts'
import type { ClassScores, GivenLights, StoredDetail } from './scores.ts'

/** Few enough that one reader's explanation is a small object, many enough that a class is few objects. */
const chunkSize = 20
const chunksAtOnce = 4

/** Scores one class from its sealed inputs; the same bytes however often it runs. */
export async function scoreClass(ctx: Context, at: RunAddress & { class: string }): Promise<void> {
  requireSystem(ctx)
  const manifest = await needManifest(ctx, at.runId)
  const digest = manifest.classes.find((one) => one.class === at.class)?.digest
  const inputs = { runId: at.runId, name: partNames.inputs(at.class), digest }
  const frozen = await needSealed(ctx, inputs, FrozenClass)
  const scheme = found(await schemes(ctx).version(at.schemeId, manifest.schemeVersion)).document
  const subjects = frozen.subjects.map(({ unitId, code }) => ({ id: unitId, class: at.class, code }))
  const scored = scoreColumns({
    scheme,
    period: at.period,
    class: at.class,
    subjects,
    facts: factTableOf(frozen),
    entries: frozen.entries,
    expressions: compileExpression,
  })
  const scores = await sealPart(ctx, at.runId, partNames.scores(at.class), compact(scored))
  const given = await sealPart(ctx, at.runId, partNames.given(at.class), { lights: givenLights(scored) })
  await sealDetails(ctx, at, { scored, frozen })
  await recordPart(ctx, at.runId, {
    step: 'score',
    part: at.class,
    parts: manifest.classes.length,
    digest: digestOf({ scores, given }),
  })
}

/** Explanations are made and written a few chunks at a time: a class of thousands never stands in memory whole. */
async function sealDetails(
  ctx: Context,
  at: RunAddress,
  { scored, frozen }: { scored: ScoredClass; frozen: FrozenClass },
): Promise<void> {
  const trace = tracer(frozen)
  const chunks = Array.from({ length: Math.ceil(scored.subjects.length / chunkSize) }, (_, chunk) => chunk)
  const seal = (chunk: number) => {
    const name = partNames.details(scored.class, chunk)
    return sealDetail(ctx, { runId: at.runId, name }, { subjects: explainChunk(scored, trace, chunk) })
  }
  for (let from = 0; from < chunks.length; from += chunksAtOnce)
    await Promise.all(chunks.slice(from, from + chunksAtOnce).map(seal))
}

function explainChunk(scored: ScoredClass, trace: Trace, chunk: number) {
  const from = chunk * chunkSize
  return scored.subjects.slice(from, from + chunkSize).map((subject, index) => ({
    sources: trace.sourcesOf(subject),
    detail: withPlaces(readSubject(scored, from + index), trace),
  }))
}

const orNull = (points: number | undefined): number | null =>
  points === undefined || Number.isNaN(points) ? null : points

function compact(scored: ScoredClass): ClassScores {
  const columns = leafColumns(scored)
  return {
    class: scored.class,
    boards: scored.boards.map(({ board }) => board.id),
    indicators: columns.map(({ indicator }) => indicator.id),
    chunkSize,
    subjects: scored.subjects.map((unitId, row) => {
      const { indicators: contributions, shares } = contributionsOf(scored, row)
      return {
        unitId,
        raw: orNull(scored.points[row]),
        total: orNull(scored.totals[row]),
        boards: scored.boards.map((board) => orNull(board.points[row])),
        attained: columns.map((column) => orNull(column.points[row])),
        contributions,
        shares,
      }
    }),
  }
}

const givenLights = (scored: ScoredClass): GivenLights['lights'] =>
  leafColumns(scored).flatMap(({ indicator, given }) =>
    given
      ? scored.subjects.flatMap((unitId, row) => {
          const place = given(row)
          return place ? [{ indicator: indicator.id, unitId, ...place }] : []
        })
      : [],
  )

interface Trace {
  sourcesOf(unitId: string | undefined): FrozenSubject['sources']
  place(unitId: string, input: { indicator: string; field: string; period: string }): Place | undefined
}

function tracer(frozen: FrozenClass): Trace {
  const columns = new Map(
    frozen.keys.map((key, index) => [`${key.indicator}.${key.field}@${key.period}`, index]),
  )
  const subjects = new Map(frozen.subjects.map((subject) => [subject.unitId, subject]))
  return {
    sourcesOf: (unitId) => subjects.get(unitId ?? '')?.sources ?? [],
    place(unitId, input) {
      const column = columns.get(`${input.indicator}.${input.field}@${input.period}`)
      const subject = subjects.get(unitId)
      return subject && column !== undefined ? readPlace(subject, column) : undefined
    },
  }
}

function withPlaces(score: SubjectScore, trace: Trace): StoredDetail {
  const placed = (board: SubjectScore['boards'][number]): StoredDetail['boards'][number] => ({
    ...board,
    indicators: board.indicators.map((one) => ({
      ...one,
      inputs: one.inputs.map((input) => {
        const place = trace.place(score.subject, input)
        return place ? { ...input, place } : input
      }),
    })),
    boards: board.boards.map(placed),
  })
  return { ...score, boards: score.boards.map(placed) }
}
