import type { Problem } from '../problem.ts'
import type { DemandKind, DemandOf, Scheme, Text } from '../schema.ts'
import { adviceOf, errorOf } from './rule.ts'
import { show } from './weighed.ts'

// Weights are decimals such as 0.1; a billionth forgives how computers add them.
const forgiven = 1e-9

export interface PlacedDemand<K extends DemandKind> {
  place: string
  demand: DemandOf<K>
}

/** The demands of one kind with their places. */
export const demandsOf = <K extends DemandKind>({ demands = [] }: Scheme, kind: K): PlacedDemand<K>[] =>
  demands.flatMap((demand, index) =>
    demand.kind === kind ? [{ place: `demands[${index}]`, demand: demand as DemandOf<K> }] : [],
  )

type Finding = Omit<Problem, 'code' | 'severity'>

/** 原则上 stops nothing (D8). */
export const violationOf = (
  code: string,
  { soft }: { soft?: boolean | undefined },
  finding: Finding,
): Problem => (soft ? adviceOf(code, finding) : errorOf(code, finding))

export interface Bounds {
  min?: number | undefined
  max?: number | undefined
}

/** Both ends are in. */
export const isWithin = (value: number, { min = -Infinity, max = Infinity }: Bounds) =>
  value >= min - forgiven && value <= max + forgiven

/** { min: 10, max: 15 } → 10–15; { min: 80 } → 不低于 80; { max: 3 } → 不超过 3 */
export function describeBounds({ min, max }: Bounds): Text {
  if (min !== undefined && max !== undefined) {
    const range = min === max ? show(min) : `${show(min)}–${show(max)}`
    return { zh: range, en: range }
  }
  if (min !== undefined) return { zh: `不低于 ${show(min)}`, en: `at least ${show(min)}` }
  if (max !== undefined) return { zh: `不超过 ${show(max)}`, en: `at most ${show(max)}` }
  return { zh: '不限', en: 'any number' }
}
