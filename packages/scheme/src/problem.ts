import type { Text } from './schema.ts'

/** Something wrong with a scheme, and the way out. Errors stop a scheme from being published, advice does not. */
export interface Problem {
  /** Stable, for tests and for pages that explain more. */
  code: string
  /** 'boards[2].indicators[4].weight'; '' for the document as a whole, 'line 3' where it could not be read. */
  place: string
  message: Text
  hint: Text
  severity: 'error' | 'advice'
}

export const isError = (problem: Problem) => problem.severity === 'error'

/** ['boards', 2, 'weight'] → 'boards[2].weight' */
export function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
}
