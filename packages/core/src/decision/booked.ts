import type { GradeDecision, HeadOverride, Honour } from '@plumbline/scoring'
import type { Decision } from './schema.ts'

interface Id {
  id: string
}

/** As the engine reads them, each with the id of what was entered. */
export interface BookedDecisions {
  decisions: (GradeDecision & Id)[]
  honours: (Honour & Id)[]
  overrides: (HeadOverride & Id)[]
}

/** Sorted by what they are to the engine, in the order of ids. */
export function bookDecisions(all: readonly Decision[]): BookedDecisions {
  const booked: BookedDecisions = { decisions: [], honours: [], overrides: [] }
  for (const one of all.toSorted((a, b) => (a.decisionId < b.decisionId ? -1 : 1))) {
    const { kind, grade, role, code, document } = one
    const own = {
      id: one.decisionId,
      subject: one.unitId,
      reason: one.reason,
      ...(document === undefined ? {} : { document }),
      decidedBy: one.decidedBy,
      date: one.date,
    }
    if (kind === 'honour') booked.honours.push({ ...own, code: code ?? '' })
    else if (kind === 'head') booked.overrides.push({ ...own, role: role ?? '', grade: grade ?? '' })
    else if (kind === 'disqualify' && role !== undefined) booked.decisions.push({ kind, ...own, role })
    else booked.decisions.push({ kind, ...own, ...(grade === undefined ? {} : { grade }) })
  }
  return booked
}
