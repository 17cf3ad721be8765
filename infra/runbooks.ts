/** What to do first when an alarm rings: each stands in its alarm's description, and in full in README.md under the same name. */
export const runbooks = {
  'function-errors':
    'Open the log group of the function, filter level = ERROR, follow the request id; roll back if it began with a release.',
  'function-throttles':
    'Compare concurrent executions with the account quota and with the reserved share; raise the one that is full.',
  'uploads-lost':
    'Each message in the queue is one upload event: mend the cause, then redrive the queue; handling twice is harmless.',
  'run-failed':
    'Open the execution and read the failed state; mend the cause, then start the run again from the period page: it resumes to the same digest.',
  'calendar-missed':
    'The schedule could not call Calendar: mend the cause; the next call catches up on all that is due.',
  'api-failing':
    'See which of Http and Web fails in the access log (integrationError, status), then follow that function.',
  'tables-throttled':
    'Find the hot key in the log of the caller; a deadline rush is spread by period and office, so look for a loop first.',
} as const

export type Runbook = keyof typeof runbooks
export const runbookText = (id: Runbook) => `Runbook ${id}: ${runbooks[id]} More: infra/README.md#${id}`
