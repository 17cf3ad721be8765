import type { MeasureOf } from '@plumbline/scheme'
import type { Figure, Read } from './figure.ts'

/** The number as it was entered, in the field's unit. */
export function readValue({ field }: MeasureOf<'value'>, read: Read): Figure {
  const { numbers, text, whyNot, inputs, steps = () => [] } = read(field, 'value')
  return { values: numbers, shown: text, whyNot, inputs, steps }
}
