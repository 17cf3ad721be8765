import type { MeasureOf } from '@plumbline/scheme'
import type { Figure, Read } from './figure.ts'
import { pairFigure } from './pair.ts'

/** (value − base) ÷ base × 100 against the same field `lag` periods ago, in %: 110 after 100 → 10. The base must be above 0. */
export function readGrowth({ field, lag }: MeasureOf<'growth'>, read: Read): Figure {
  const bottom = read(field, 'base', lag)
  return pairFigure({
    name: 'growth',
    top: read(field, 'value'),
    bottom,
    compute: (value, base) => ((value - base) / base) * 100,
    refuse: (row) => ({ code: 'base_not_positive', field, period: bottom.period, value: bottom.text(row) }),
  })
}
