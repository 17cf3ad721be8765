import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { ProblemReply } from './problem.ts'
import type { Route } from './route.ts'
import { routes } from './routes/index.ts'

/** The API as an OpenAPI 3.1 document, made from the routes themselves. */
export function describeApi(): object {
  const paths: ZodOpenApiPathsObject = {}
  for (const [name, declared] of Object.entries(routes) as [string, Route][]) {
    paths[declared.path] = {
      ...paths[declared.path],
      [declared.method.toLowerCase()]: operation(name, declared),
    }
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Plumbline 准绳', version: '1' },
    components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
    paths,
  })
}

function operation(name: string, declared: Route): ZodOpenApiOperationObject {
  const problem = { description: 'Refused', content: { 'application/json': { schema: ProblemReply } } }
  const content =
    declared.reply.kind === 'json'
      ? { 'application/json': { schema: declared.reply.schema } }
      : { 'application/octet-stream': {} }
  return {
    operationId: name,
    summary: declared.summary,
    ...(declared.access.kind === 'public' ? {} : { security: [{ session: [] }] }),
    requestParams: { path: declared.params, query: declared.query },
    ...(declared.body ? { requestBody: { content: { 'application/json': { schema: declared.body } } } } : {}),
    responses: { '200': { description: 'Done', content }, default: problem },
  }
}
