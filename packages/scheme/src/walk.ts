import { readPeriod } from './periods/parse.ts'
import { periodsInside, shiftPeriod } from './periods/shift.ts'
import type { Board, Field, Indicator, Measure, Method, PartMethod, Scheme, Target } from './schema.ts'

export * from './coefficients.ts'
export * from './factors.ts'
export * from './panel.ts'
export * from './vintages.ts'

export { attainedAsked, historyNeeded, lagOf, plainRules } from './consequences.ts'

export { goalOf, targetMeetsFloor } from './floors.ts'

export interface AskedField {
  board: Board
  indicator: Indicator
  field: Field
}

export const isAsked = (indicator: Indicator, classId: string) => indicator.classes?.includes(classId) ?? true

/** Scored = it has a method and points; anything else is only shown and lit. */
export const isScored = (indicator: Indicator) => indicator.method !== undefined && indicator.weight > 0

/** Boards with all that are inside them, each before its own: the order of every list and form. */
export const allBoards = (boards: readonly Board[]): Board[] =>
  boards.flatMap((board) => [board, ...allBoards(board.boards)])

/** Every indicator with the board it stands in: those of a board come before those of the boards inside it. */
export const allIndicators = (boards: readonly Board[]): { board: Board; indicator: Indicator }[] =>
  allBoards(boards).flatMap((board) => board.indicators.map((indicator) => ({ board, indicator })))

const asked = (boards: readonly Board[], classId: string): Board[] =>
  boards
    .map((board) => ({
      ...board,
      indicators: board.indicators.filter((indicator) => isAsked(indicator, classId)),
      boards: asked(board.boards, classId),
    }))
    .filter((board) => board.indicators.length > 0 || board.boards.length > 0)

const reweigh = (boards: readonly Board[], weights: ReadonlyMap<string, number>): Board[] =>
  boards.map((board) => ({
    ...board,
    weight: weights.get(board.id) ?? board.weight,
    indicators: board.indicators.map((one) => ({ ...one, weight: weights.get(one.id) ?? one.weight })),
    boards: reweigh(board.boards, weights),
  }))

/** Whether every score above an indicator is a weighted sum, so that totals can be recomputed line by line. */
export const isAdditive = ({ aggregate, boards }: Scheme): boolean =>
  [aggregate, ...allBoards(boards).map((board) => board.aggregate)].every((one) => one === 'arithmetic')

/** The weights a class has of its own, or one unit of it: id of a board or indicator → points. */
export function ownWeights(scheme: Scheme, classId: string, unit?: string): Map<string, number> {
  const own = scheme.weightings.filter((one) => one.class === classId && one.unit === unit)
  return new Map(own.flatMap(({ weights }) => Object.entries(weights)))
}

/** The boards of a class with its weights and only the indicators it is asked; boards left empty drop out. */
export const boardsOf = (scheme: Scheme, classId: string): Board[] =>
  asked(reweigh(scheme.boards, ownWeights(scheme, classId)), classId)

/** The same with the weights of one unit, where it has its own. */
export const boardsOfUnit = (scheme: Scheme, classId: string, unit: string): Board[] =>
  reweigh(boardsOf(scheme, classId), ownWeights(scheme, classId, unit))

/** The codes of the units of a class that have weights of their own. */
export const unitsWithWeights = (scheme: Scheme, classId: string): string[] => [
  ...new Set(scheme.weightings.flatMap((one) => (one.class === classId ? (one.unit ?? []) : []))),
]

/**
 * The points of every scored indicator out of 100, by its weight among what is scored beside it, level by level: 20 of a board's 60,
 * which is 60 of 100, are 20.
 */
export function indicatorPoints(boards: readonly Board[], of = 100): Map<string, number> {
  const scored = boards.filter(hasScored)
  const whole = sumOf(scored)
  return new Map(
    scored.flatMap((board) => {
      const own = (of * board.weight) / whole
      const indicators = board.indicators.filter(isScored)
      const rest = sumOf(board.boards.filter(hasScored))
      const inside = sumOf(indicators) + rest
      return [
        ...indicators.map(({ id, weight }) => [id, (own * weight) / inside] as const),
        ...indicatorPoints(board.boards, (own * rest) / inside),
      ]
    }),
  )
}

const sumOf = (children: readonly { weight: number }[]) =>
  children.reduce((sum, { weight }) => sum + weight, 0)

/** Weight, and an indicator below that is scored. */
const hasScored = (board: Board): boolean =>
  board.weight > 0 && (board.indicators.some(isScored) || board.boards.some(hasScored))

export function indicatorsOf(scheme: Scheme, classId: string): Indicator[] {
  return allIndicators(boardsOf(scheme, classId)).map(({ indicator }) => indicator)
}

export function fieldsFrom(scheme: Scheme, classId: string, source: Field['source']): AskedField[] {
  return allIndicators(boardsOf(scheme, classId)).flatMap(({ board, indicator }) =>
    indicator.fields.filter((field) => field.source === source).map((field) => ({ board, indicator, field })),
  )
}

/** Figures that are one for the whole area. */
export const areaFieldsOf = ({ boards }: Scheme): Omit<AskedField, 'board'>[] =>
  allIndicators(boards).flatMap(({ indicator }) =>
    indicator.fields.filter(({ scope }) => scope === 'area').map((field) => ({ indicator, field })),
  )

/** What a unit of the class enters every period. */
export const fieldsToSubmit = (scheme: Scheme, classId: string) => fieldsFrom(scheme, classId, 'submission')

/** What is taken from other assessments' published results; kept under the periods inside the scheme's own. */
export const resultFields = (scheme: Scheme, classId: string) => fieldsFrom(scheme, classId, 'result')

/** What the evaluation office enters once a year; kept under `yearOfPeriod(period)`. */
export const targetFields = (scheme: Scheme, classId: string) => fieldsFrom(scheme, classId, 'target')

type Found = { board: Board; indicator: Indicator } | undefined

/** The first in the order of `allIndicators`, without making that list: scoring asks for every field it reads. */
function findIn(boards: readonly Board[], id: string): Found {
  for (const board of boards) {
    const indicator = board.indicators.find((one) => one.id === id)
    const found = indicator ? { board, indicator } : findIn(board.boards, id)
    if (found) return found
  }
  return undefined
}

export const findIndicator = ({ boards }: Pick<Scheme, 'boards'>, id: string): Found => findIn(boards, id)

/** 'gdp.level' → that field of gdp; 'level' → that field of `own`. */
export function splitFieldRef(ref: string, own: string): { indicator: string; field: string } {
  const [first = '', second] = ref.split('.')
  return second === undefined ? { indicator: own, field: first } : { indicator: first, field: second }
}

export function findField(scheme: Scheme, ref: string, own: string): Field | undefined {
  const { indicator, field } = splitFieldRef(ref, own)
  return findIndicator(scheme, indicator)?.indicator.fields.find((one) => one.id === field)
}

/** A method and, for a blend, the methods inside it, each with its place within the method. */
export function partsOf(method: Method): { path: string; method: PartMethod }[] {
  if (method.kind !== 'blend') return [{ path: '', method }]
  return method.parts.map((part, index) => ({ path: `.parts[${index}].method`, method: part.method }))
}

export function measuresOf(method: Method): { path: string; measure: Measure }[] {
  return partsOf(method).flatMap(({ path, method: part }) =>
    'measure' in part ? [{ path: `${path}.measure`, measure: part.measure }] : otherMeasures(part, path),
  )
}

/** A formula names its fields itself. */
const otherMeasures = (
  part: Exclude<PartMethod, { measure: Measure }>,
  path: string,
): { path: string; measure: Measure }[] => {
  if (part.kind === 'ballot') return ballotMeasures(part, path)
  return part.kind === 'panel'
    ? part.fields.map((field, index) => ({
        path: `${path}.fields[${index}]`,
        measure: { kind: 'value', field },
      }))
    : []
}

const ballotMeasures = ({ classes }: Extract<PartMethod, { kind: 'ballot' }>, path: string) =>
  classes.flatMap(({ mean, turnout }, index) => [
    { path: `${path}.classes[${index}].mean`, measure: mean },
    ...(turnout ? [{ path: `${path}.classes[${index}].turnout`, measure: turnout }] : []),
  ])

export function targetsOf(method: Method): { path: string; target: Target; measure: Measure }[] {
  return partsOf(method).flatMap(({ path, method: part }) =>
    'target' in part ? [{ path: `${path}.target`, target: part.target, measure: part.measure }] : [],
  )
}

/** How many periods back a last score may come from: to the start of the year, or the year before; nearest first. */
export function earlierPeriods(period: string): number[] {
  const { kind, number } = readPeriod(period)
  return Array.from({ length: kind === 'year' ? 1 : number - 1 }, (_, k) => k + 1)
}

/** How far back an indicator looks: for its measures and, where the last score may count, for theirs in those periods. */
function lagsOf({ method, missing }: Indicator, period: string): number[] {
  const lags = (method ? measuresOf(method) : []).flatMap(({ measure }) =>
    'lag' in measure ? [measure.lag] : [],
  )
  const starts = missing === 'last' ? [0, ...earlierPeriods(period)] : [0]
  return starts.flatMap((start) => [start, ...lags.map((lag) => start + lag)])
}

/** This period and, newest first, those its growth measures look back to. Targets are kept by year and not listed. */
export function periodsNeeded(scheme: Scheme, period: string): string[] {
  const lags = allIndicators(scheme.boards).flatMap(({ indicator }) => lagsOf(indicator, period))
  return [...new Set([0, ...lags])].sort((a, b) => a - b).map((lag) => shiftPeriod(period, -lag))
}

/** The periods whose published results a `result` field takes for one period; none for any other field. */
export const resultPeriods = ({ result }: Field, period: string): string[] =>
  result ? periodsInside(period, result.every) : []
