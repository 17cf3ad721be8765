import type { GridValues } from './model.ts'

/** Everything typed and pasted can be taken back, one step at a time. */
export interface GridHistory {
  past: readonly GridValues[]
  now: GridValues
  future: readonly GridValues[]
}

const longest = 200

export const startHistory = (now: GridValues): GridHistory => ({ past: [], now, future: [] })

export function change(history: GridHistory, now: GridValues): GridHistory {
  if (sameValues(history.now, now)) return history
  return { past: [...history.past, history.now].slice(-longest), now, future: [] }
}

export function undo(history: GridHistory): GridHistory {
  const before = history.past.at(-1)
  if (!before) return history
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] }
}

export function redo(history: GridHistory): GridHistory {
  const [after, ...future] = history.future
  return after ? { past: [...history.past, history.now], now: after, future } : history
}

function sameValues(one: GridValues, other: GridValues): boolean {
  const names = Object.keys({ ...one, ...other })
  return names.every((name) => (one[name] ?? '') === (other[name] ?? ''))
}
