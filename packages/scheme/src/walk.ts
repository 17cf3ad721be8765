import { shiftPeriod } from './periods/shift.ts'
import type { Board, Field, Indicator, Measure, Method, PartMethod, Scheme, Target } from './schema.ts'

export interface AskedField {
  board: Board
  indicator: Indicator
  field: Field
}

export const isAsked = (indicator: Indicator, classId: string) => indicator.classes?.includes(classId) ?? true

/** Scored = it has a method and points; anything else is only shown and lit. */
export const isScored = (indicator: Indicator) => indicator.method !== undefined && indicator.weight > 0

/** The boards of a class with only the indicators it is asked; boards left empty drop out. */
export function boardsOf(scheme: Scheme, classId: string): Board[] {
  return scheme.boards
    .map((board) => ({
      ...board,
      indicators: board.indicators.filter((indicator) => isAsked(indicator, classId)),
    }))
    .filter((board) => board.indicators.length > 0)
}

export function indicatorsOf(scheme: Scheme, classId: string): Indicator[] {
  return boardsOf(scheme, classId).flatMap((board) => board.indicators)
}

export function fieldsFrom(scheme: Scheme, classId: string, source: Field['source']): AskedField[] {
  return boardsOf(scheme, classId).flatMap((board) =>
    board.indicators.flatMap((indicator) =>
      indicator.fields
        .filter((field) => field.source === source)
        .map((field) => ({ board, indicator, field })),
    ),
  )
}

/** What a unit of the class enters every period. */
export const fieldsToSubmit = (scheme: Scheme, classId: string) => fieldsFrom(scheme, classId, 'submission')

/** What the evaluation office enters once a year; kept under `yearOfPeriod(period)`. */
export const targetFields = (scheme: Scheme, classId: string) => fieldsFrom(scheme, classId, 'target')

export function findIndicator(
  scheme: Scheme,
  id: string,
): { board: Board; indicator: Indicator } | undefined {
  for (const board of scheme.boards) {
    const indicator = board.indicators.find((one) => one.id === id)
    if (indicator) return { board, indicator }
  }
  return undefined
}

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
  return partsOf(method).map((part) => ({ path: `${part.path}.measure`, measure: part.method.measure }))
}

export function targetsOf(method: Method): { path: string; target: Target; measure: Measure }[] {
  return partsOf(method).flatMap(({ path, method: part }) =>
    'target' in part ? [{ path: `${path}.target`, target: part.target, measure: part.measure }] : [],
  )
}

/** This period and, newest first, those its growth measures look back to. Targets are kept by year and not listed. */
export function periodsNeeded(scheme: Scheme, period: string): string[] {
  const methods = scheme.boards.flatMap((board) =>
    board.indicators.flatMap((indicator) => indicator.method ?? []),
  )
  const lags = methods
    .flatMap(measuresOf)
    .flatMap(({ measure }) => (measure.kind === 'growth' ? [measure.lag] : []))
  return [...new Set([0, ...lags])].sort((a, b) => a - b).map((lag) => shiftPeriod(period, -lag))
}
