import type { AppStack } from '../stacks/app-stack.ts'
import { AppFunction } from './app-function.ts'

/** Pages rendered on request: a client of the API that touches no table and no bucket. */
export function addWeb(stack: AppStack, addresses: { api: string; origin: string }): AppFunction {
  return new AppFunction(stack, 'web', {
    secrets: { COOKIE_SECRET_ARN: stack.storage.cookieSecret },
    environment: {
      API_URL: addresses.api,
      ORIGIN: addresses.origin,
      ISSUERS: JSON.stringify(stack.deployment.issuers),
    },
  })
}
