import type { MeasureOf } from '@plumbline/scheme'
import type { Figure, Read } from './figure.ts'
import { pairFigure } from './pair.ts'

/** part ÷ whole × 100, in %: 30 of 40 → 75. The whole must be above 0. */
export function readShare({ part, whole }: MeasureOf<'share'>, read: Read): Figure {
  const bottom = read(whole, 'whole')
  return pairFigure({
    name: 'share',
    top: read(part, 'part'),
    bottom,
    compute: (a, b) => (a / b) * 100,
    refuse: (row) => ({ code: 'value_not_positive', field: whole, value: bottom.text(row) }),
  })
}
