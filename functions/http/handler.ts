import { Router } from '@aws-lambda-powertools/event-handler/http'
import { describeApi, routes, type RouteName } from '@plumbline/contract'
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda'
import { logger, makeHandler } from '../runtime/standard.ts'
import { refusal } from './errors.ts'
import { answers } from './routes/index.ts'
import { serve } from './serve.ts'

const router = new Router({ logger })

for (const name of Object.keys(routes) as RouteName[]) {
  const { method, path, reply } = routes[name]
  router.route(
    async (call) => {
      const response = await serve(name, answers, {
        request: call.req,
        params: call.params,
        requestId: call.context.awsRequestId,
      })
      if (reply.kind === 'file' && response.ok) call.isBase64Encoded = true
      return response
    },
    { method, path: path.replaceAll(/\{(\w+)\}/g, ':$1') as `/${string}` },
  )
}

let description: object | undefined
router.get('/openapi.json', async (call) =>
  Response.json((description ??= describeApi()), { headers: { 'x-request-id': call.context.awsRequestId } }),
)

router.notFound(async (_error, call) => {
  const { status, problem } = refusal('no_route', call.context.awsRequestId)
  return Response.json(problem, {
    status,
    headers: { 'x-request-id': problem.requestId, 'cache-control': 'no-store' },
  })
})

export const answerHttp = (event: APIGatewayProxyEventV2, context: Context) => router.resolve(event, context)

export const handler = makeHandler(
  answerHttp as (event: APIGatewayProxyEventV2) => ReturnType<typeof answerHttp>,
)
