import type { Proposal } from '@plumbline/scoring'
import { requirePermission } from '../access/index.ts'
import type { Context } from '../context.ts'
import { readProposals } from './store.ts'
import { loadVisible, type ResultAddress } from './visible.ts'

/** What the scheme's consequences propose after a result, for the evaluation office and the leaders: a named person decides. */
export async function listProposals(ctx: Context, at: ResultAddress) {
  requirePermission(ctx, 'proposal.read')
  const { period, scheme, run } = await loadVisible(ctx, at)
  const proposals: Proposal[] = (await readProposals(ctx, run)).flatMap((page) => page.proposals)
  return { period, scheme, proposals }
}
