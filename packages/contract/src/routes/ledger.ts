import { AddEntry, Entry, EntryId, ForgiveEntry, WithdrawEntry } from '@plumbline/core/schemas'
import { z } from 'zod'
import { route } from '../route.ts'
import { none, periodParams } from '../shapes.ts'

const at = '/v1/tenants/{tenantId}/schemes/{schemeId}/periods/{period}/ledger'
const entryParams = periodParams.extend({ entryId: EntryId })

/** What the address says already. */
const addressed = { schemeId: true, period: true } as const
const one = { ...addressed, entryId: true } as const

export const ledgerRoutes = {
  listEntries: route({
    method: 'GET',
    path: at,
    summary:
      'Bonuses and deductions of a period, struck-out ones among them; a head sees those of the own units',
    access: { kind: 'member', action: 'ledger.read' },
    params: periodParams,
    query: none,
    body: null,
    reply: { kind: 'json', schema: z.strictObject({ entries: z.array(Entry) }) },
  }),
  addEntry: route({
    method: 'POST',
    path: at,
    summary: 'Book a bonus or a deduction that somebody named has decided, while the period is open',
    access: { kind: 'member', action: 'ledger.write' },
    params: periodParams,
    query: none,
    body: AddEntry.omit(addressed),
    reply: { kind: 'json', schema: Entry },
  }),
  forgiveEntry: route({
    method: 'POST',
    path: `${at}/{entryId}/forgiveness`,
    summary: 'Forgive a deduction (容错): it counts for nothing and stays to be seen',
    access: { kind: 'member', action: 'ledger.write' },
    params: entryParams,
    query: none,
    body: ForgiveEntry.omit(one),
    reply: { kind: 'json', schema: Entry },
  }),
  withdrawEntry: route({
    method: 'POST',
    path: `${at}/{entryId}/withdrawal`,
    summary: 'Strike out an entry with a reason; it stays to be read',
    access: { kind: 'member', action: 'ledger.write' },
    params: entryParams,
    query: none,
    body: WithdrawEntry.omit(one),
    reply: { kind: 'json', schema: Entry },
  }),
}
