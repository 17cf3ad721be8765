import type { AiringTable } from '@plumbline/documents'
import { showPoints } from '@plumbline/scoring'
import { findIndicator } from '@plumbline/scheme'
import type { Material } from './material.ts'

type Calculation = NonNullable<AiringTable['calculation']>

/** The sheet that computes every total once more: score × share, leaf by leaf. */
export function calculationOf({ scheme, pages, scores }: Material): Calculation {
  const published = new Map(pages.flatMap((page) => page.rows.map((row) => [row.unitId, row])))
  const totals = scores.flatMap((scored) =>
    scored.subjects.map((subject) => ({
      row: subject.unitId,
      subject: published.get(subject.unitId)?.name.zh ?? subject.unitId,
      published: published.get(subject.unitId)?.published ?? null,
      lines: scored.indicators.flatMap((id, column) => {
        const found = findIndicator(scheme, id)
        const attained = subject.attained[column] ?? null
        if (!found?.indicator.method || found.indicator.weight === 0) return []
        return [
          {
            board: found.board.name.zh,
            indicator: found.indicator.name.zh,
            score: attained === null ? null : showPoints(attained),
            share: showPoints(subject.shares[column] ?? 0),
            contribution: showPoints(subject.contributions[column] ?? 0),
          },
        ]
      }),
    })),
  )
  return { column: 'score', decimals: scheme.rounding.decimals, totals }
}
