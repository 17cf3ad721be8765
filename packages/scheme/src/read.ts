import { placeOf } from './problem.ts'
import { Scheme } from './schema.ts'

/** A scheme from a stored document. It was parsed before it was stored, so a bad one is a fault: throws `bad_scheme`. */
export function readScheme(document: unknown): Scheme {
  const read = Scheme.safeParse(document)
  if (read.success) return read.data
  const first = read.error.issues[0]
  throw new TypeError(`bad_scheme: ${placeOf(first?.path ?? [])} ${first?.message ?? ''}`)
}
