import { compileExpression } from '@plumbline/scheme/expressions'
import type { WholeInput } from '@plumbline/scoring'
import { nothingDecided } from '../decisions/decided.ts'
import { groupsOf } from './grade-results.ts'
import { subjectsOf, type ScoreSources } from './rescore.ts'

/** All that a scored folder holds, as the engine takes it for every class at once; the scheme is said beside it. */
export function wholeOf({
  period,
  roster,
  facts,
  entries,
  history,
  decided = nothingDecided,
}: Omit<ScoreSources, 'scheme'>): Omit<WholeInput, 'scheme'> {
  const { decisions, honours, unitQuotas } = decided
  return {
    period,
    subjects: subjectsOf(roster),
    facts,
    entries,
    history,
    expressions: compileExpression,
    parents: new Map(roster.map(({ code, parents = [] }) => [code, parents])),
    decisions,
    honours,
    groups: groupsOf(roster),
    quotas: new Map(Object.entries(unitQuotas)),
  }
}
