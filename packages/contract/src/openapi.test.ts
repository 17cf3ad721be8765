import { describe, expect, it } from 'vitest'
import { describeApi } from './openapi.ts'
import { routes } from './routes/index.ts'

interface Operation {
  operationId: string
  parameters?: { name: string; in: string; required?: boolean; schema: object }[]
  security?: object[]
  requestBody?: { content: Record<string, { schema?: object }> }
  responses: Record<string, { description: string; content: Record<string, { schema?: object }> }>
}
interface Document {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { securitySchemes: object }
}

const api = JSON.parse(JSON.stringify(describeApi())) as Document
const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
)

/** Every object inside the document, with where it stands. */
function* objectsIn(value: unknown, place = '#'): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield [place, value as Record<string, unknown>]
  for (const [key, inner] of Object.entries(value))
    yield* objectsIn(inner, `${place}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
}

describe('the OpenAPI document', () => {
  it('has every route, once', () => {
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(
      Object.keys(routes).toSorted(),
    )
    for (const { operationId, path, method } of operations) {
      const declared = routes[operationId as keyof typeof routes]
      expect([path, method]).toEqual([declared.path, declared.method.toLowerCase()])
    }
  })

  it('declares every parameter of a path, required and nothing else in the path', () => {
    for (const { path, parameters = [] } of operations) {
      const inPath = parameters.filter((one) => one.in === 'path')
      expect(inPath.map((one) => `{${one.name}}`).toSorted()).toEqual(
        (path.match(/\{\w+\}/g) ?? []).toSorted(),
      )
      expect(inPath.every((one) => one.required === true)).toBe(true)
    }
  })

  it('describes each body, each reply and the one shape of a refusal', () => {
    for (const { operationId, method, requestBody, responses } of operations) {
      const { body, reply } = routes[operationId as keyof typeof routes]
      expect(requestBody?.content['application/json']?.schema !== undefined, operationId).toBe(body !== null)
      if (method === 'get') expect(requestBody).toBeUndefined()
      expect(Object.keys(responses['200']?.content ?? {})).toEqual([
        reply.kind === 'json' ? 'application/json' : 'application/octet-stream',
      ])
      expect(responses['default']?.content['application/json']?.schema).toBeDefined()
    }
  })

  it('asks for a session everywhere but where one begins', () => {
    expect(api.components.securitySchemes).toHaveProperty('session')
    expect(operations.filter((one) => !one.security).map((one) => one.operationId)).toEqual(['openSession'])
  })

  it('is OpenAPI 3.1 whose references lead somewhere and whose types are JSON Schema’s', () => {
    expect(api.openapi).toBe('3.1.0')
    const places = new Map(objectsIn(api))
    const types = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'])
    for (const [place, one] of places) {
      if (typeof one['$ref'] === 'string')
        expect(places.has(one['$ref']), `${place} → ${one['$ref']}`).toBe(true)
      if (
        typeof one['type'] === 'string' &&
        !place.includes('/securitySchemes/') &&
        !place.endsWith('/properties')
      )
        expect(types.has(one['type']), place).toBe(true)
    }
  })
})
