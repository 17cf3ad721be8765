import type { Origin } from './schema/origin.ts'
import type { Scheme } from './schema/scheme.ts'

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** What an item of a list is found by: its id, or its number from 0. */
export const labelOf = (item: unknown, index: number) =>
  isNode(item) && typeof item.id === 'string' ? item.id : String(index)

/** What is inside, by key, by id or, where a list has no ids, by number from 0. */
const inside = (value: Node): [string, unknown][] =>
  Array.isArray(value) ? value.map((item, index) => [labelOf(item, index), item]) : Object.entries(value)

/** From the top of the document to the place, both left out when there is no such place. */
export function wayTo(scheme: Scheme, at: string): { key: string; value: unknown }[] | undefined {
  let value: unknown = scheme
  const way: { key: string; value: unknown }[] = []
  for (const key of at.split('.')) {
    const found: [string, unknown] | undefined = isNode(value)
      ? inside(value).find(([label]) => label === key)
      : undefined
    if (!found) return undefined
    value = found[1]
    way.push({ key, value })
  }
  return way
}

/** What stands at `boards.common.indicators.party.weight`, say 12; undefined where there is no such place. */
export const valueAt = (scheme: Scheme, at: string): unknown => wayTo(scheme, at)?.at(-1)?.value

/** How figures are printed is nobody's rule. */
const notFigures = new Set(['decimals'])

/** Every number of the scheme with its place: 12 at `boards.common.indicators.party.weight`. */
export function figuresOf(scheme: Scheme): { at: string; value: number }[] {
  const walk = (value: unknown, at: string): { at: string; value: number }[] => {
    if (typeof value === 'number') return [{ at, value }]
    if (!isNode(value)) return []
    return inside(value)
      .filter(([key]) => !notFigures.has(key))
      .flatMap(([key, item]) => walk(item, at === '' ? key : `${at}.${key}`))
  }
  return walk({ ...scheme, origins: [] }, '')
}

/** What is said about a place: by itself, or by the nearest thing it stands in. */
export const originOf = (origins: readonly Origin[], at: string): Origin | undefined =>
  origins
    .filter((one) => at === one.at || at.startsWith(`${one.at}.`))
    .reduce<Origin | undefined>(
      (best, one) => (best && best.at.length >= one.at.length ? best : one),
      undefined,
    )
