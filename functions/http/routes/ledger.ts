import { addEntry, forgiveEntry, listEntries, withdrawEntry } from '@plumbline/core'
import type { Answers } from '../call.ts'

export const ledgerAnswers: Answers<'listEntries' | 'addEntry' | 'forgiveEntry' | 'withdrawEntry'> = {
  listEntries: async ({ ctx, params }) => ({ entries: await listEntries(ctx, params) }),
  addEntry: ({ ctx, params: { tenantId: _tenant, ...at }, body }) => addEntry(ctx, { ...body, ...at }),
  forgiveEntry: ({ ctx, params: { tenantId: _tenant, ...at }, body }) =>
    forgiveEntry(ctx, { ...body, ...at }),
  withdrawEntry: ({ ctx, params: { tenantId: _tenant, ...at }, body }) =>
    withdrawEntry(ctx, { ...body, ...at }),
}
