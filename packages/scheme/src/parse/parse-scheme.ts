import type { Problem } from '../problem.ts'
import { Scheme } from '../schema.ts'
import { readDocument, type Format } from './document.ts'
import { problemOf } from './issue.ts'

export type ParsedScheme = { ok: true; scheme: Scheme } | { ok: false; problems: Problem[] }

/** A scheme as someone wrote it. The shape is checked here; whether it makes sense, by `lintScheme`. */
export function parseScheme(text: string, format?: Format): ParsedScheme {
  const read = readDocument(text, format)
  if (!read.ok) return read
  const scheme = Scheme.safeParse(read.value, { reportInput: true })
  return scheme.success
    ? { ok: true, scheme: scheme.data }
    : { ok: false, problems: scheme.error.issues.map(problemOf) }
}
