import { Logger } from '@aws-lambda-powertools/logger'
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware'
import middy from '@middy/core'

export const logger = new Logger({ serviceName: 'plumbline' })

/** The one chain every function runs in. Events are never logged: they may carry figures and names. */
export const standard = [injectLambdaContext(logger, { logEvent: false, resetKeys: true })]

/** A function's handler out of what it does. */
export const makeHandler = <E, R>(base: (event: E) => Promise<R>) => middy<E, R>().use(standard).handler(base)
