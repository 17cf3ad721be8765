import {
  allIndicators,
  fieldsFrom,
  resultPeriods,
  type Field,
  type Indicator,
  type Scheme,
} from '@plumbline/scheme'
import type { Context } from '../context.ts'
import type { Cell, Source } from '../submission/schema.ts'
import type { Unit } from '../unit/schema.ts'
import { placeOf, type InputKey } from './inputs.ts'
import { readPublishedResult, type PublishedResult } from './published-results.ts'

/** The published results a scheme takes from others, by scheme and period; those not yet published are not there. */
export type TakenResults = ReadonlyMap<string, PublishedResult>

interface Wanted {
  indicator: Indicator
  field: Field
  period: string
}

const nameOf = (schemeId: string, period: string) => `${schemeId}/${period}`

const wantedIn = (fields: readonly Omit<Wanted, 'period'>[], periods: readonly string[]): Wanted[] =>
  periods.flatMap((period) =>
    fields.flatMap(({ indicator, field }) =>
      resultPeriods(field, period).map((inside) => ({ indicator, field, period: inside })),
    ),
  )

/** Each other result once, however many fields look at it. */
export async function takeResults(
  ctx: Context,
  scheme: Scheme,
  periods: readonly string[],
): Promise<TakenResults> {
  const fields = allIndicators(scheme.boards).flatMap(({ indicator }) =>
    indicator.fields.map((field) => ({ indicator, field })),
  )
  const addresses = wantedIn(fields, periods).map(({ field, period }) => ({
    schemeId: field.result?.scheme ?? '',
    period,
  }))
  const once = new Map(addresses.map((at) => [nameOf(at.schemeId, at.period), at]))
  const taken = await Promise.all(
    [...once].map(async ([name, at]) => [name, await readPublishedResult(ctx, at)] as const),
  )
  return new Map(taken.flatMap(([name, result]) => (result ? [[name, result] as const] : [])))
}

type Above = NonNullable<NonNullable<Source['result']>['unit']>

/** Whose result it is: the one above it served longest, of equals the first by code; undefined where it stands under nobody. */
function unitAbove(unit: Unit | undefined, everyone: readonly Unit[]): Above | undefined {
  const { parents = [] } = unit ?? {}
  const [longest] = parents.toSorted((a, b) => b.months - a.months || (a.code < b.code ? -1 : 1))
  const above = longest && everyone.find(({ code }) => code === longest.code)
  if (!above) return undefined
  const { unitId, name } = above
  return { unitId, name, ...(parents.length > 1 && { months: longest.months }) }
}

/** The same object for the same source and unit, so that it is listed once. */
function sourcesOf() {
  const made = new Map<Source, Map<string, Source>>()
  return (source: Source, unit: Above): Source => {
    const own = made.get(source) ?? new Map<string, Source>()
    const key = JSON.stringify(unit)
    const named = own.get(key) ?? { ...source, ...(source.result && { result: { ...source.result, unit } }) }
    made.set(source, own.set(key, named))
    return named
  }
}

export interface ResultColumn {
  key: InputKey
  /** With the place it came from; a target has none. */
  figureOf(
    unitId: string,
  ): { value: string; source?: Source; cell?: Pick<Cell, 'sheet' | 'address'> } | undefined
}

/** The columns of the frozen table that hold them, for a class. */
export const resultColumns = (
  scheme: Scheme,
  at: { class: string; periods: readonly string[]; everyone: readonly Unit[] },
  taken: TakenResults,
): ResultColumn[] => {
  const named = sourcesOf()
  const units = new Map(at.everyone.map((unit) => [unit.unitId, unit]))
  return wantedIn(fieldsFrom(scheme, at.class, 'result'), at.periods).map(({ indicator, field, period }) => {
    const result = taken.get(nameOf(field.result?.scheme ?? '', period))
    const isAbove = field.result?.whose === 'parent'
    return {
      key: { indicator: indicator.id, field: field.id, period },
      figureOf(unitId) {
        const above = isAbove ? unitAbove(units.get(unitId), at.everyone) : undefined
        if (!result || (isAbove && !above)) return undefined
        const value = result.figure(above?.unitId ?? unitId, field.result?.of)
        const source = above ? named(result.source, above) : result.source
        return value === undefined ? undefined : { value, source }
      },
    }
  })
}

/** One unit's, in the order of the columns; its sources come after `offset` others. */
export function freezeResults(columns: readonly ResultColumn[], unitId: string, offset: number) {
  const figures = columns.map(({ figureOf }) => figureOf(unitId))
  const sources = [...new Set(figures.flatMap((figure) => figure?.source ?? []))]
  return {
    sources,
    values: figures.map((figure) => figure?.value ?? null),
    places: figures.map((figure) =>
      figure?.source ? placeOf({ ...figure.cell, source: offset + sources.indexOf(figure.source) }) : null,
    ),
  }
}
