import type { ApplyChange } from './change.ts'

/** The unit of the figure asked for, and of targets in the unit it had. */
export const applyUnit: ApplyChange = ({ indicator, text }) => {
  const first = indicator.fields.find(({ source }) => source !== 'target') ?? indicator.fields[0]
  if (!first) return
  const before = first.unit
  const unit = text === '—' || text === '/' ? '' : text.replace('％', '%').slice(0, 20)
  for (const field of indicator.fields)
    if (field === first || (field.source === 'target' && field.unit === before)) field.unit = unit
}
