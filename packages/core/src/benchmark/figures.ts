import { benchmarkFigures, type AttainedScores } from '@plumbline/scoring'
import { findIndicator, type Scheme } from '@plumbline/scheme'
import type { Context } from '../context.ts'
import {
  ClassScores,
  factsOf,
  FrozenClass,
  FrozenRun,
  needPart,
  partNames,
  type RunAddress,
} from '../run/index.ts'
import type { Benchmark } from './schema.ts'

export type Figure = Pick<Benchmark, 'code' | 'name' | 'unit' | 'direction' | 'value' | 'subjects'>

/** The agreed figures of a run, computed from its sealed inputs and scores. */
export async function figuresOfRun(ctx: Context, scheme: Scheme, at: RunAddress): Promise<Figure[]> {
  if (scheme.benchmarks.length === 0) return []
  const manifest = await needPart(ctx, { runId: at.runId, name: partNames.manifest }, FrozenRun)
  const classes = await Promise.all(
    manifest.classes.map(async ({ class: id }) => ({
      frozen: await needPart(ctx, { runId: at.runId, name: partNames.inputs(id) }, FrozenClass),
      scores: await needPart(ctx, { runId: at.runId, name: partNames.scores(id) }, ClassScores),
    })),
  )
  const facts = classes.flatMap(({ frozen }) => [...factsOf(frozen)])
  const scores = classes.flatMap((one) => attainedScores(one.scores))
  return benchmarkFigures({ scheme, period: at.period, scores, facts }).map((figure) => ({
    ...figure,
    ...labelOf(scheme, figure.code),
  }))
}

const attainedScores = (scores: ClassScores): AttainedScores[] =>
  scores.subjects.map((subject) => ({
    subject: subject.unitId,
    boards: [
      {
        indicators: scores.indicators.map((indicator, column) => ({
          indicator,
          attained: subject.attained[column] ?? null,
        })),
      },
    ],
  }))

function labelOf(scheme: Scheme, code: string): Pick<Benchmark, 'name' | 'unit' | 'direction'> {
  const mapping = scheme.benchmarks.find((one) => one.code === code)
  const indicator = mapping && findIndicator(scheme, mapping.indicator)?.indicator
  const name = indicator?.name ?? { zh: code, en: code }
  // A score is the better the higher, whatever it scores.
  const direction = mapping?.figure.kind === 'attained_mean' ? 'up' : (indicator?.direction ?? 'up')
  if (mapping?.figure.kind !== 'sum') {
    const suffix =
      mapping?.figure.kind === 'ratio_of_sums'
        ? { zh: '完成率', en: 'completion' }
        : { zh: '平均得分率', en: 'mean score' }
    return { name: { zh: `${name.zh}${suffix.zh}`, en: `${name.en}: ${suffix.en}` }, unit: '%', direction }
  }
  const { field } = mapping.figure
  return { name, unit: indicator?.fields.find((one) => one.id === field)?.unit ?? '', direction }
}
