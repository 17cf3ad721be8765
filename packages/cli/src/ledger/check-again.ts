import { checkEntries } from '@plumbline/scoring'
import type { Problem, Scheme } from '@plumbline/scheme'
import { finding } from '../findings.ts'
import { files, type Inputs } from '../results/results.ts'
import { subjectsOf } from '../results/rescore.ts'

/** What another version of the scheme would not let be booked any more. */
export const entryProblems = (scheme: Scheme, { entries = [], roster }: Inputs): Problem[] =>
  checkEntries(scheme, entries, subjectsOf(roster)).map(({ code, entry, message, hint }) =>
    finding(code, `${files.inputs} ${entry}`, { message, hint }),
  )
