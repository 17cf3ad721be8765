import type { Cloud } from '@plumbline/functions/runtime/cloud'
import type { Business } from './business.ts'

/** The business as the functions are handed it. Its clock is the business's own. */
export const cloudOf = (business: Business): Cloud => ({
  table: business.table,
  objects: business.objects,
  runs: { start: (input) => business.runs.start(input) },
  clock: () => new Date(business.now),
  newId: business.newId,
  sessionKey: new TextEncoder().encode('a session key of at least thirty-two bytes'),
  issuers: [],
})
