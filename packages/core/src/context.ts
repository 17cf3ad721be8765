import type { Objects, RunStarter } from './ports.ts'
import type { Role } from './access/roles.ts'
import type { TableEngine } from './table/engine.ts'

/** Who did it. A person acts through a membership; the system acts by its calendar or a run. */
export type Actor =
  | { kind: 'person'; memberId: string; name: string; roles: readonly Role[]; units: readonly string[] }
  | { kind: 'system'; name: 'calendar' | 'run' | 'operator' }

/** Everything impure that a verb may touch, named. Verbs take it; rules never do. */
export interface Context {
  tenantId: string
  actor: Actor
  /** ISO instant at which this request or step began. */
  now: string
  /** ISO instant right now: only for notes of when something ended, never for anything that is computed. */
  clock: () => string
  requestId: string
  newId: (prefix: string) => string
  table: TableEngine
  objects: Objects
  runs: RunStarter
}

export const actorId = (actor: Actor): string => (actor.kind === 'person' ? actor.memberId : actor.name)
