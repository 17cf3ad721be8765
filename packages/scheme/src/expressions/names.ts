import type { Indicator, Scheme } from '../schema.ts'
import { allIndicators } from '../walk.ts'

/** What a formula may name: the fields of every indicator, those of its own also by their bare ids. */
export interface ExpressionNames {
  /** The indicator the formula stands in. */
  own: string
  /** Indicator → its fields. */
  fields: ReadonlyMap<string, ReadonlySet<string>>
}

const calendarNames = new Set(['month', 'months'])

/** What one indicator's formulas may name in this scheme. */
export function expressionNames(scheme: Scheme, own: Pick<Indicator, 'id'>): ExpressionNames {
  const fields = allIndicators(scheme.boards).map(
    ({ indicator }) => [indicator.id, new Set(indicator.fields.map(({ id }) => id))] as const,
  )
  return { own: own.id, fields: new Map(fields) }
}

/**
 * 'gdp', 'level' → 'gdp.level'; 'level' → 'gdp.level' inside gdp; 'month' and 'months' stay, before a field of that name. Nothing for
 * what the scheme does not have, whatever it means to JavaScript: `constructor`, `toString`.
 */
export function resolveName(names: ExpressionNames, first: string, second?: string): string | undefined {
  if (second === undefined && calendarNames.has(first)) return first
  const [indicator, field] = second === undefined ? [names.own, first] : [first, second]
  return names.fields.get(indicator)?.has(field) ? `${indicator}.${field}` : undefined
}
