import { decisionRoutes } from './decision.ts'
import { ledgerRoutes } from './ledger.ts'
import { periodRoutes } from './period.ts'
import { resultRoutes } from './result.ts'
import { sessionRoutes } from './session.ts'
import { submissionRoutes } from './submission.ts'
import { tenantRoutes } from './tenant.ts'

/** Every route of the API, declared once: the server, the client, the OpenAPI text and the tests all read this. */
export const routes = {
  ...sessionRoutes,
  ...tenantRoutes,
  ...periodRoutes,
  ...submissionRoutes,
  ...ledgerRoutes,
  ...decisionRoutes,
  ...resultRoutes,
}
export type Routes = typeof routes
export type RouteName = keyof Routes
