import { canonicalJson } from '../canonical-json.ts'

/** What persons decided, the earliest first; two of one day by what they say, so that the sequence is the same however they came in. */
export function inDateOrder<D extends { date: string }>(decided: readonly D[]): D[] {
  const byKey = Map.groupBy(decided, (one) => `${one.date} ${canonicalJson(one)}`)
  return [...byKey.keys()].sort().flatMap((key) => byKey.get(key)!)
}
