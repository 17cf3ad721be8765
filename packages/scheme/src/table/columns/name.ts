import { same } from '../table.ts'
import { withoutId } from '../read/read-note.ts'
import type { ApplyChange } from './change.ts'

/** A new name: there is no English one yet. */
export const applyName: ApplyChange = ({ indicator, text }) => {
  const name = withoutId(text)
  if (name !== '' && name !== indicator.name.zh) indicator.name = same(name)
}
