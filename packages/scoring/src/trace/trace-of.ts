import type { Scheme } from '@plumbline/scheme'
import { isMultiplied, ownWeights, unitsWithWeights } from '@plumbline/scheme/walk'
import type { Parent } from '../cascade/types.ts'
import { showPoints } from '../numbers/rounding.ts'
import type { BoardScore, RankedSubject, SubjectScore } from '../types.ts'
import { describeNoScore } from '../words/no-score.ts'
import { flatten, type Flat } from './flatten.ts'
import { traceEntries } from './trace-entries.ts'
import { traceSteps } from './trace-steps.ts'
import type { Trace, TraceClass, TraceSubject } from './types.ts'

/** A subject's score after all that was done to it, with its place and what people call it. */
export interface TracedScore {
  score: Pick<SubjectScore, 'subject' | 'raw' | 'total' | 'reason' | 'stages' | 'boards'>
  ranked: Pick<RankedSubject, 'published' | 'rank'> | undefined
  code: string
  name: string
  /** Whom a class of 挂钩 is linked with. */
  link?: { parents: readonly Parent[] } | undefined
}

export interface TracedClass {
  class: string
  subjects: readonly TracedScore[]
}

const show = (points: number | null | undefined) =>
  points === null || points === undefined ? null : showPoints(points)

const boardsIn = (boards: readonly BoardScore[]): BoardScore[] =>
  boards.flatMap((board) => [board, ...boardsIn(board.boards)])

function subjectOf(traced: TracedScore, flat: Flat, own: Pick<Weighing, 'ledger' | 'weights'>): TraceSubject {
  const { score, ranked, code, name, link } = traced
  const boards = new Map(boardsIn(score.boards).map((one) => [one.board, one]))
  const leaves = new Map(
    [...boards.values()].flatMap((one) => one.indicators.map((leaf) => [leaf.indicator, leaf] as const)),
  )
  const factors = score.stages.find(({ kind }) => kind === 'coefficients')?.steps.at(-1)?.values
  const { static: fixed, dynamic } = factors ?? {}
  const weightOf = ({ id, weight }: { id: string; weight: number }) => own.weights.get(id) ?? weight
  return {
    id: score.subject,
    code,
    name,
    attained: flat.leaves.map(({ indicator }) => show(leaves.get(indicator.id)?.attained)),
    leafWeights: flat.leaves.map(({ indicator }) => weightOf(indicator)),
    groupWeights: flat.groups.map(({ board }) => (board ? weightOf(board) : 1)),
    ownWeights: own.weights.size > 0,
    scores: flat.groups.map(({ board }) => show(board ? boards.get(board.id)?.score : score.raw)),
    entries: traceEntries(own.ledger, score.stages),
    ...(factors && {
      coefficients: {
        ...(fixed !== undefined && { static: fixed }),
        ...(dynamic !== undefined && { dynamic }),
      },
    }),
    parents: link?.parents.map(({ subject, months }) => ({ id: subject, months })) ?? [],
    total: show(score.total),
    published: ranked?.published ?? null,
    rank: ranked?.rank ?? null,
    reason: score.reason ? describeNoScore(score.reason).zh : null,
    steps: flat.leaves.map(({ indicator }) => traceSteps(leaves.get(indicator.id)?.steps ?? [])),
    after: traceSteps(score.stages.flatMap(({ steps }) => steps)),
  }
}

interface Weighing {
  ledger: Scheme['ledger']
  weights: ReadonlyMap<string, number>
}

function classOf(scheme: Scheme, { class: id, subjects }: TracedClass): TraceClass {
  const flat = flatten(scheme, id)
  const withOwn = new Set(unitsWithWeights(scheme, id))
  const link = scheme.cascade?.find((rule) => rule.class === id)
  return {
    name: scheme.classes.find((one) => one.id === id)?.name.zh ?? id,
    leaves: flat.leaves.map(({ indicator, board }) => ({
      name: indicator.name.zh,
      board: board.name.zh,
      blocks: indicator.missing === 'block',
    })),
    groups: flat.groups.map(({ board: _, ...group }) => group),
    ...(link && { link: { own: link.own, without: link.without } }),
    ...(scheme.coefficients && !isMultiplied(scheme.coefficients, id) && { plain: true }),
    subjects: subjects.map((one) =>
      subjectOf(one, flat, {
        ledger: scheme.ledger,
        weights: withOwn.has(one.code) ? ownWeights(scheme, id, one.code) : new Map(),
      }),
    ),
  }
}

/**
 * Scored classes as what a workbook of live formulas is written from: attained scores (decimal strings, 0–100), weights, the tree they go up, the
 * ledger, coefficients, whom each is linked with, and what the engine made of it, to be held against. Subjects keep the order given.
 * Completion 130 of 100 with cap 1.2: attained '120.00', steps {0}/{1}*100 = 130.00 and MIN({0},{1}) = 120.00.
 */
export function traceOf(scheme: Scheme, classes: readonly TracedClass[]): Trace {
  const { ties, on } = scheme.ranking
  const { ledger, coefficients } = scheme
  return {
    rounding: scheme.rounding,
    ranking: { ties, on },
    ...(ledger && {
      ledger: {
        rules: ledger.rules.map(({ name, kind, cap }) => ({ name: name.zh, kind, cap: cap ?? null })),
        cap: { bonus: ledger.cap?.bonus ?? null, deduction: ledger.cap?.deduction ?? null },
      },
    }),
    ...(coefficients && {
      coefficients: {
        static: coefficients.static !== undefined,
        dynamic: coefficients.dynamic !== undefined,
      },
    }),
    classes: classes.map((one) => classOf(scheme, one)),
  }
}
