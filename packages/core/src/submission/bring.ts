import type { Context } from '../context.ts'
import type { Write } from '../table/engine.ts'
import { dropUnusedSources } from './drop-unused-sources.ts'
import type { CellInput, ExternalResults, Source, Submission } from './schema.ts'
import { submissions } from './store.ts'

/** One item of an import, ready to be written. */
export interface Brought {
  write: Write
  before?: ExternalResults
  after: Submission | ExternalResults
}
interface Figures {
  schemeId: string
  period: string
  unitId: string
  cells: CellInput[]
}

/** What a unit would have entered itself: handed in and accepted in one. */
export function bringOwn(ctx: Context, { cells, ...at }: Figures, source: Source): Brought {
  const after: Submission = {
    ...at,
    status: 'accepted',
    submittedAt: source.at,
    submittedBy: source.by,
    decidedAt: source.at,
    decidedBy: source.by,
    cells: cells.map((cell) => ({ ...cell, source: 0 })),
    sources: [source],
    version: 1,
  }
  return { write: submissions(ctx).create(after), after }
}

/** Results from outside: each takes the place of the same one; what is not brought again stands, with the source it had. */
export function bringExternal(
  ctx: Context,
  { cells, before, ...at }: Figures & { before: ExternalResults | undefined },
  source: Source,
): Brought {
  const sources = [...(before?.sources ?? []), source]
  const brought = new Set(cells.map(({ indicator, field }) => `${indicator}.${field}`))
  const standing = (before?.cells ?? []).filter(
    ({ indicator, field }) => !brought.has(`${indicator}.${field}`),
  )
  const all = [...standing, ...cells.map((cell) => ({ ...cell, source: sources.length - 1 }))]
  const after = { ...at, ...dropUnusedSources(all, sources), version: (before?.version ?? 0) + 1 }
  return { write: submissions(ctx).saveExternal(before, after), ...(before ? { before } : {}), after }
}
