import { commit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { DomainError, refuse, type ErrorCode } from '../errors.ts'
import { changed, found } from '../table/tenant-table.ts'
import { loadDecidable } from './load.ts'
import type { Decision } from './schema.ts'
import { decisions } from './store.ts'

interface Change {
  action: string
  patch: Partial<Decision>
  reason?: string
}

/** The one way a decision changes: as it was read, before the result is proposed, with what it was in the log. */
export async function changeDecision(
  ctx: Context,
  at: Pick<Decision, 'schemeId' | 'period' | 'decisionId' | 'version'>,
  {
    refusal,
    change,
  }: { refusal: (before: Decision) => ErrorCode | undefined; change: (before: Decision) => Change },
): Promise<Decision> {
  const { still } = await loadDecidable(ctx, at)
  const before = found(await decisions(ctx).get(at.schemeId, at.period, at.decisionId))
  if (before.version !== at.version) throw new DomainError('version_conflict')
  refuse(refusal(before))
  const { action, patch, reason } = change(before)
  const after = changed(before, patch)
  await commit(ctx, [decisions(ctx).replace(before, after), still], {
    action,
    object: `${at.schemeId}/${at.period}/${at.decisionId}`,
    before,
    after,
    ...(reason === undefined ? {} : { reason }),
  })
  return after
}
