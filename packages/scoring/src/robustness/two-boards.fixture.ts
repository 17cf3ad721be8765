import type { IndicatorInput, SchemeInput } from '@plumbline/scheme'
import { factsOf, indicatorOf, period, schemeOf } from '../scheme.fixture.ts'
import { scoreClasses } from '../whole/score-classes.ts'
import { robustness } from './robustness.ts'
import type { RobustnessInput } from './types.ts'

const text = (zh: string) => ({ zh, en: zh })
export const given = { kind: 'imported' as const, measure: { kind: 'value' as const, field: 'v' } }

/** Proposed to the first or the last so many of a class. */
export const toThe = (kind: 'first' | 'last', places = 1) => ({
  ...{ id: kind, name: kind === 'first' ? text('首位') : text('末位'), rule: { kind, places } },
  ...{ proposes: text('提出'), to: 'unit' as const, kind: 'other' as const },
})

export interface Boards extends Partial<SchemeInput> {
  method?: IndicatorInput['method']
  weights?: readonly [number, number]
}

/** Two boards of one indicator each, a and b, over one class; figures as [a, b] or [a, b, target of both]. */
export function drawnFrom(
  figures: Record<string, readonly string[]>,
  { method = given, weights = [50, 50], ...rest }: Boards,
  more: Partial<RobustnessInput> = {},
) {
  const boards = ['a', 'b'].map((id, k) => ({
    weight: weights[k]!,
    indicators: [indicatorOf(id, { method })],
  }))
  const scheme = schemeOf(boards, rest)
  const cells = ([a = '', b = '', t]: readonly string[]) => ({
    ...{ 'a.v': a, 'b.v': b },
    ...(t !== undefined && { 'a.t': t, 'b.t': t }),
  })
  const facts = factsOf(Object.fromEntries(Object.entries(figures).map(([id, row]) => [id, cells(row)])))
  const subjects = Object.keys(figures).map((id) => ({ id, class: 'c' }))
  const classes = scoreClasses({ scheme, period, subjects, facts })
  return { scheme, ...robustness({ scheme, period, subjects, classes, seed: 7, ...more }) }
}
