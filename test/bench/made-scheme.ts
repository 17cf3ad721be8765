import type { IndicatorInput, SchemeInput } from '@plumbline/scheme'

const both = (text: string) => ({ zh: text, en: text })

/** A scheme of so many scored indicators, half completion against a target and half ranked within the group. */
export function makeScheme(indicators: number): SchemeInput {
  const boards = 10
  const each = indicators / boards
  return {
    language: 'plumbline/1',
    id: 'bench',
    title: both('基准'),
    basis: both('基准'),
    synthetic: true,
    period: 'month',
    classes: [{ id: 'unit', name: both('单位') }],
    boards: Array.from({ length: boards }, (_, board) => ({
      id: `b${board}`,
      name: both(`板块${board}`),
      weight: 100 / boards,
      indicators: Array.from({ length: each }, (_, index) =>
        indicatorOf(`i${board}_${index}`, { weight: 100 / boards / each, ranked: index % 2 === 1 }),
      ),
    })),
    lights: [
      { light: 'red', last: 3 },
      { light: 'green', from: 1, to: 10 },
      { light: 'yellow', from: 11, to: 4000 },
    ],
    grades: {
      vocabulary: ['excellent', 'good', 'fair'].map((id) => ({ id, name: both(id) })),
      rule: {
        kind: 'quotas',
        quotas: [
          { grade: 'excellent', share: 0.3 },
          { grade: 'good', share: 0.4 },
          { grade: 'fair', share: 0.3 },
        ],
        ties: 'in',
      },
    },
    calendar: { opensAfterDays: 1, dueAfterDays: 5, closesAfterDays: 8, closesAt: '18:00' },
  }
}

function indicatorOf(id: string, { weight, ranked }: { weight: number; ranked: boolean }): IndicatorInput {
  const measure = { kind: 'value' as const, field: 'value' }
  const value = { id: 'value', name: both('数值'), unit: '万元' }
  if (ranked) return { id, name: both(id), weight, fields: [value], method: { kind: 'minmax', measure } }
  const target = { id: 'target', name: both('目标'), unit: '万元', source: 'target' as const }
  return {
    id,
    name: both(id),
    weight,
    fields: [value, target],
    method: { kind: 'completion', measure, target: { field: 'target', pace: 'linear' }, cap: 1.2 },
  }
}
