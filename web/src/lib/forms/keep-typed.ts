import { fail, type ActionFailure } from '@sveltejs/kit'
import type { Kept } from './kept-for.ts'

type Keeping<R> = R extends ActionFailure<infer D> ? ActionFailure<D & { kept: Kept }> : R

/** A refusal takes what was typed back to the page; a form without scripts would lose it. */
export function keepTyped<R extends object>(outcome: R, sent: FormData, form: string): Keeping<R> {
  if (!('data' in outcome && 'status' in outcome)) return outcome as Keeping<R>
  const typed = Object.fromEntries([...sent.entries()].map(([name, value]) => [name, String(value)]))
  const kept: Kept = { ...typed, form }
  return fail(Number(outcome.status), { ...(outcome.data as object), kept }) as Keeping<R>
}
