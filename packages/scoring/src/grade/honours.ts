import type { Scheme } from '@plumbline/scheme'
import type { RankedSubject } from '../types.ts'
import type { Honour, UnusedHonour } from './types.ts'

interface HonourInput {
  scheme: Pick<Scheme, 'honours'>
  ranked: readonly RankedSubject[]
  honours?: readonly Honour[]
}

/** subject → what it holds; and what nobody here holds or the scheme does not know, which is told, not dropped. */
export function siftHonours({ scheme, ranked, honours = [] }: HonourInput): {
  bySubject: Map<string, Honour[]>
  unused: UnusedHonour[]
} {
  const subjects = new Set(ranked.map(({ subject }) => subject))
  const codes = new Set(scheme.honours?.map(({ id }) => id))
  const unused: UnusedHonour[] = []
  const bySubject = new Map<string, Honour[]>()
  for (const honour of honours) {
    const { subject, code } = honour
    if (!subjects.has(subject)) unused.push({ honour, reason: 'unknown_subject' })
    else if (!codes.has(code)) unused.push({ honour, reason: 'unknown_honour' })
    else bySubject.set(subject, [...(bySubject.get(subject) ?? []), honour])
  }
  return { bySubject, unused }
}
