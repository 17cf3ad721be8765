import { ProblemReply } from '@plumbline/contract'
import { expect } from 'vitest'

export interface Question {
  method: string
  path: string
  token?: string | undefined
  /** Sent as JSON. */
  body?: unknown
  /** Sent as it is. */
  raw?: string
  headers?: Record<string, string>
}
export interface Reply {
  status: number
  headers: Headers
  text: string
}

/** One request as any program could send it, past the typed client and its good manners. */
export async function ask(
  url: string,
  { method, path, token, body, raw, headers }: Question,
): Promise<Reply> {
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const response = await fetch(url + path, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(sent === undefined ? {} : { body: sent }),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** What every refusal owes: its status, one of the known shapes, its number, and nothing of our insides. */
export function expectRefusal(reply: Reply, status: number, code: string): ProblemReply {
  const problem = ProblemReply.parse(JSON.parse(reply.text))
  expect({ status: reply.status, code: problem.code }).toEqual({ status, code })
  expect(problem.requestId).not.toBe('')
  expect(reply.headers.get('x-request-id')).toBe(problem.requestId)
  expect(reply.text).not.toMatch(/\n\s*at |\\n\s*at |node:internal|node_modules|\.ts:\d|ZodError|DomainError/)
  return problem
}

/** The refusal without what differs each time: two of them look alike when a caller cannot tell them apart. */
export const faceOf = ({ status, headers, text }: Reply) => {
  const { requestId: _number, ...problem } = ProblemReply.parse(JSON.parse(text))
  return { status, problem, headers: [...headers.keys()].toSorted() }
}
