import { commit } from '../audit/index.ts'
import type { Context } from '../context.ts'
import { DomainError, refuse, type ErrorCode } from '../errors.ts'
import { changed, found } from '../table/tenant-table.ts'
import { loadOpenPeriod } from './load.ts'
import type { Decision } from './schema.ts'
import { decisions } from './store.ts'

interface Change {
  action: string
  patch: Partial<Decision>
  reason?: string
}

/** The one way a decision changes: as it was read, in a period that is open, with what it was in the log. */
export async function changeDecision(
  ctx: Context,
  at: Pick<Decision, 'schemeId' | 'period' | 'decisionId' | 'version'>,
  {
    refusal,
    change,
  }: { refusal: (before: Decision) => ErrorCode | undefined; change: (before: Decision) => Change },
): Promise<Decision> {
  const { stillOpen } = await loadOpenPeriod(ctx, at)
  const before = found(await decisions(ctx).get(at.schemeId, at.period, at.decisionId))
  if (before.version !== at.version) throw new DomainError('version_conflict')
  refuse(refusal(before))
  const { action, patch, reason } = change(before)
  const after = changed(before, patch)
  await commit(ctx, [decisions(ctx).replace(before, after), stillOpen], {
    action,
    object: `${at.schemeId}/${at.period}/${at.decisionId}`,
    before,
    after,
    ...(reason === undefined ? {} : { reason }),
  })
  return after
}
