import type { ServerResponse } from 'node:http'
import { z } from 'zod'

const Result = z.object({
  statusCode: z.number().int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
})

/** Lambda gives no larger answer: what is longer goes by way of the object store. */
const mostBytes = 6 * 1024 * 1024

/** Sends what a function answered, as API Gateway does; an answer that is no HTTP result counts as the body. */
export function sendResult(response: ServerResponse, answer: unknown): void {
  if (Buffer.byteLength(JSON.stringify(answer ?? null)) > mostBytes)
    throw new Error('a function answered more than 6 MB')
  const { statusCode, headers, cookies, body, isBase64Encoded } = Result.parse(inferResult(answer))
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value))
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  response.writeHead(statusCode).end(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'))
}

function inferResult(answer: unknown): unknown {
  if (typeof answer === 'object' && answer !== null && 'statusCode' in answer) return answer
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer) }
}
