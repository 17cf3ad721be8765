import type { SchemeInput } from '../schema.ts'
import { findingsAfter, type Draft } from '../scheme.fixture.ts'

const text = (name: string) => ({ zh: name, en: name })

/** The good scheme with the area's growth, as lint sees it with these coefficients. */
export function findingsWith(
  coefficients: NonNullable<SchemeInput['coefficients']>,
  change: (draft: Draft) => void = () => {},
): string[] {
  return findingsAfter((draft) => {
    draft.boards[0]!.indicators.push({
      id: 'area',
      name: text('全区'),
      weight: 0,
      responsible: 'stats',
      fields: [
        { id: 'growth', name: text('增速'), unit: '%', source: 'external', scope: 'area' },
        { id: 'goal', name: text('目标'), unit: '%', source: 'target', scope: 'area' },
      ],
    })
    draft.coefficients = coefficients
    change(draft)
  })
}

export const byGrowth = { kind: 'growth', growth: 'area.growth', target: 'area.goal' } as const
