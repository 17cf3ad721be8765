import type { Problem } from '../problem.ts'
import type { Origin, Text } from '../schema.ts'

/** What is noted on the way from a table to a scheme. */
export interface Log {
  problems: Problem[]
  assumed: Origin[]
  changed: Set<string>
}

export const emptyLog = (): Log => ({ problems: [], assumed: [], changed: new Set() })

type Words = { message: Text; hint: Text }

const noteAs =
  (severity: Problem['severity']) =>
  (log: Log, code: string, place: string, words: Words): void =>
    void log.problems.push({ code: `table_${code}`, place, ...words, severity })

/** What keeps the draft from being what the table means. */
export const refuse = noteAs('error')
/** What a person should look at. */
export const advise = noteAs('advice')
