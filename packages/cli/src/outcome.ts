import type { Problem } from '@plumbline/scheme'

/** What a command leaves behind: 0 = in order, 1 = it found something wrong, 2 = it could not be carried out. */
export interface Outcome {
  code: 0 | 1 | 2
  out?: string
  error?: string
  /** Why it could not be carried out, for `--json`. */
  refusal?: Problem
}
